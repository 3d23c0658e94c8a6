#!/usr/bin/env python3
"""Writes the exports of a tenant: numbers.csv, users.csv, locations.csv and users.json.

usage: generate_tenant.py FOLDER [USERS [PLACES]]     (default: 1,000,000 users, each with a number, and 20,000 places)

Everything is made up; the same arguments give the same bytes. The forms are those of PowerShell 7 (CSV) and Microsoft Graph (JSON).
"""
import os
import sys

PLANS = ["57ff2da0-773e-42df-b2af-ffb7a2317929", "4828c8ec-dc2e-4779-b502-87ac9ce28ab7", "3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40",
         "4ed3ff63-69d7-4fb7-b984-5aec7f605ca8"]
CITIES = [("US", "Seattle", "WA", "98109"), ("FR", "Paris", "", "75009"), ("GB", "London", "", "EC1A 1AA"), ("DE", "Berlin", "", "10115")]
FIRST = ["Ana", "Ben", "Chloé", "David", "Emma", "Farid", "Grace", "Hugo", "Inès", "Jan"]
LAST = ["Brown", "Carter", "Martin", "Moreau", "Wilson", "Khan", "Hall", "Petit", "Lopez", "Novák"]


def guid(kind, number):
    """A GUID that spells its kind and number, spread so that neighbours differ everywhere."""
    mixed = (number * 0x9E3779B97F4A7C15 + kind) & ((1 << 64) - 1)
    return f"{mixed >> 32:08x}-{mixed >> 16 & 0xffff:04x}-5{kind:03x}-8{mixed & 0xfff:03x}-{number:012x}"


def phone(number):
    return f"+1425{2000000 + number:07d}" if number < 8000000 else f"+1206{number - 6000000:07d}"


def row(cells):
    return ",".join('"' + cell + '"' for cell in cells) + "\r\n"


def write_numbers(path, users, places):
    header = ["TelephoneNumber", "OperatorId", "NumberType", "ActivationState", "AssignedPstnTargetId", "AssignmentCategory", "Capability",
              "City", "CivicAddressId", "IsoCountryCode", "IsoSubdivision", "LocationId", "LocationUpdateSupported", "NetworkSiteId",
              "PortInOrderStatus", "PstnAssignmentStatus", "PstnPartnerId", "PstnPartnerName", "NumberSource", "ReverseNumberLookup", "Tag",
              "AssignmentBlockedState", "AssignmentBlockedUntil", "SmsActivationState", "SmsProfileId"]
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(row(header))
        for n in range(users):
            place = n % places
            country, city, area, _ = CITIES[place % 4]
            file.write(row([
                phone(n), "3ba6ba36-58f9-5cf1-a347-516208c06983", "CallingPlan", "Activated", guid(1, n), "Primary", "UserAssignment", city,
                guid(3, place), country, area, guid(2, place), "True", "", "", "UserAssigned", "477e50c6-eced-5977-b3a1-9fbcb7cc87a3",
                "Microsoft", "Online", "", "", "", "", "NotActivated", ""]))


def upn(n):
    return f"{FIRST[n % 10].lower().replace('é', 'e').replace('è', 'e')}.{LAST[n // 10 % 10].lower().replace('á', 'a')}.{n}@contoso.com"


def write_users(path, users, places):
    header = ["DisplayName", "UserPrincipalName", "Identity", "AccountType", "AccountEnabled", "EnterpriseVoiceEnabled", "LineUri",
              "UsageLocation", "FeatureTypes", "OnlineVoiceRoutingPolicy", "TenantDialPlan", "TeamsEmergencyCallingPolicy",
              "TeamsEmergencyCallRoutingPolicy", "TeamsUpgradeEffectiveMode", "InterpretedUserType"]
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(row(header))
        for n in range(users):
            file.write(row([
                f"{FIRST[n % 10]} {LAST[n // 10 % 10]}", upn(n), guid(1, n), "User", "True", "True", "tel:" + phone(n),
                CITIES[n % places % 4][0], "AudioConferencing, CallingPlan, PhoneSystem, Teams", "", "", "HQ-Security", "", "TeamsOnly",
                "PureOnlineTeamsOnlyUser"]))


def write_places(path, places):
    header = ["City", "CityAlias", "CivicAddressId", "CompanyName", "CompanyTaxId", "Confidence", "CountryOrRegion", "CountyOrDistrict",
              "Description", "Elin", "HouseNumber", "HouseNumberSuffix", "IsDefault", "Latitude", "Location", "LocationId", "Longitude",
              "NumberOfTelephoneNumbers", "NumberOfVoiceUsers", "PartnerId", "PostDirectional", "PostalCode", "PreDirectional",
              "StateOrProvince", "StreetName", "StreetSuffix", "TenantId", "ValidationStatus"]
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(row(header))
        for n in range(places):
            country, city, area, code = CITIES[n % 4]
            file.write(row([
                city, "", guid(3, n), "Contoso Ltd", "", "High", country, "", f"Site {n}", "", str(n % 999 + 1), "", "True", "47.62000", "",
                guid(2, n), "-122.34000", "-1", "-1", "00000000-0000-0000-0000-000000000000", "N", code, "", area, f"Example {n}", "Ave",
                "ad25f9f7-4e36-5d09-ae73-1cb8f4040933", "Validated"]))


def write_json(path, users, places):
    plans = ",".join('{"assignedDateTime":"2025-09-01T08:00:00Z","capabilityStatus":"Enabled","service":"MicrosoftCommunicationsOnline",'
                     f'"servicePlanId":"{plan}"}}' for plan in PLANS)
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#users","value":[')
        for n in range(users):
            file.write(
                f'{"," if n else ""}{{"id":"{guid(1, n)}","userPrincipalName":"{upn(n)}","displayName":"{FIRST[n % 10]} {LAST[n // 10 % 10]}",'
                f'"accountEnabled":true,"usageLocation":"{CITIES[n % places % 4][0]}","onPremisesSyncEnabled":null,'
                f'"businessPhones":["{phone(n)}"],"assignedLicenses":[{{"skuId":"06ebc4ee-1bb5-47dd-8120-11324bc54e06","disabledPlans":[]}}],'
                f'"assignedPlans":[{plans}]}}')
        file.write("]}")


def main():
    folder = sys.argv[1]
    users = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    places = int(sys.argv[3]) if len(sys.argv) > 3 else 20_000
    os.makedirs(folder, exist_ok=True)
    write_numbers(os.path.join(folder, "numbers.csv"), users, places)
    write_users(os.path.join(folder, "users.csv"), users, places)
    write_places(os.path.join(folder, "locations.csv"), places)
    write_json(os.path.join(folder, "users.json"), users, places)


main()
