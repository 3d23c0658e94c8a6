"""A tenant in memory, with the cmdlets that the scripts use: every call is held against the catalogue, and does what its page says."""
import datetime
import re
import uuid

from interpreter import PSError, Table, as_list, obj, text

GUID = re.compile(r"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")
NOWHERE = "00000000-0000-0000-0000-000000000000"


class Tenant:
    def __init__(self, catalogue):
        self.cmdlets = {c["name"]: c for c in catalogue["cmdlets"]}
        self.common = set(catalogue["commonParameters"])
        self.calls, self.changes, self.failAt = [], [], None
        self.serial, self.waiting = 0, {}
        self.users, self.numbers, self.civics, self.locations = {}, {}, [], []
        self.instances, self.queues, self.attendants, self.associations = {}, {}, {}, {}
        self.policies = {"TeamsEmergencyCallingPolicy": ["Global"], "TeamsEmergencyCallRoutingPolicy": ["Global"]}
        self.bridge = obj(Identity=self.guid(), Name="Bridge", IsDefault=True, ServiceNumbers=[], DefaultServiceNumber=obj(Number="14255550999"))
        self.callers, self.schedules, self.holidays, self.greetings = set(), [], [], []
        self.settings = obj(PinLength=5)
        self.skus = [
            self.sku("SPE_E5", "MCOEV"), self.sku("MCOPSTN1", "MCOPSTN1"), self.sku("PHONESYSTEM_VIRTUALUSER", "MCOEV_VIRTUALUSER"),
        ]

    def guid(self):
        self.serial += 1
        return str(uuid.UUID(int=0xCAFE0000 + self.serial))

    def sku(self, name, plan):
        return obj(SkuId=self.guid(), SkuPartNumber=name, ConsumedUnits=0, PrepaidUnits=obj(Enabled=50),
                   ServicePlans=[obj(ServicePlanId=self.guid(), ServicePlanName=plan)])

    def add_user(self, name, country=None):
        self.users[name.lower()] = obj(
            Id=self.guid(), UserPrincipalName=name, UsageLocation=country, LineUri="", AssignedLicenses=[], AssignedPlans=[], Place=None)

    def add_number(self, number):
        self.numbers[number] = obj(TelephoneNumber=number, NumberType="CallingPlan", AssignedPstnTargetId="", LocationId=NOWHERE, LocationUpdateSupported=True)

    def time_passes(self):
        """Licences and accounts take effect while a script waits."""
        for name in list(self.waiting):
            self.waiting[name] -= 1
            if self.waiting[name] <= 0:
                del self.waiting[name]

    # Calls

    def invoke(self, name, named, interpreter):
        cmdlet = self.cmdlets[name]
        self.check(cmdlet, named)
        self.calls.append(name)
        if cmdlet["effect"] not in ("read", "connect") and name not in BUILDERS:
            if self.failAt is not None and self.failAt in (len(self.changes), f"{name} {named.get('Name')}"):
                self.failAt = None
                raise PSError(f"{name} failed")
            self.changes.append(name)
        arguments = {key: value for key, value in named.items() if key not in ("ErrorAction", "WhatIf", "Confirm")}
        return getattr(self, name.replace("-", "_"))(**arguments)

    def check(self, cmdlet, named):
        """What binding would refuse: unknown parameters, sets that do not fit, values of the wrong kind."""
        name = cmdlet["name"]
        own = {key for key in named if key not in self.common}
        for key in own:
            facts = cmdlet["parameters"].get(key)
            assert facts is not None, f"{name} has no parameter {key}"
            for value in as_list(named[key]):
                if facts.get("values"):
                    assert text(value) in facts["values"], f"{name} -{key} does not take {value!r}"
                if facts["type"] == "Guid":
                    assert GUID.fullmatch(text(value)), f"{name} -{key} is no GUID: {value!r}"
                if facts["type"] == "Boolean":
                    assert isinstance(value, bool), f"{name} -{key} is no truth value: {value!r}"
                if facts["type"] in ("Int16", "Int32", "UInt32"):
                    assert isinstance(value, int), f"{name} -{key} is no number: {value!r}"
                # `-PolicyName $null` takes a policy off.
                if facts["type"] == "String" and not (key == "PolicyName" and value is None):
                    assert isinstance(value, str) and value, f"{name} -{key} is no text: {value!r}"
        assert named.get("ErrorAction") == "Stop" or "-Connect" in name or self.is_way_back, f"{name} would go on after an error"
        sets = [s for s in cmdlet["sets"] if own <= set(s["required"] + s["optional"]) and set(s["required"]) <= own]
        assert sets or not cmdlet["sets"], f"{name} has no parameter set for {sorted(own)}"

    is_way_back = False

    # Accounts

    def Connect_MicrosoftTeams(self, TeamsEnvironmentName=None):
        return None

    def Connect_MgGraph(self, Scopes):
        return None

    def account(self, name):
        user = self.users.get(text(name).lower())
        if user is None or self.waiting.get("account " + text(name).lower()):
            raise PSError(f"{name} was not found")
        return user

    def teams_user(self, user):
        held = [plan for plan in user["AssignedPlans"] if not self.waiting.get("licence " + user["Id"])]
        features = ["PhoneSystem"] if any(self.plan_name(p) == "MCOEV" for p in held) else []
        return obj(
            Identity=user["Id"], UserPrincipalName=user["UserPrincipalName"], LineUri=user["LineUri"], FeatureTypes=features,
            EnterpriseVoiceEnabled=user["UserPrincipalName"] in self.callers,
            AssignedPlan=[obj(Capability=self.plan_name(p), CapabilityStatus="Enabled") for p in held],
            **{column: obj(Name=value) for column, value in (user["Policies"] or {}).items()})

    def plan_name(self, plan):
        return next(p["ServicePlanName"] for sku in self.skus for p in sku["ServicePlans"] if p["ServicePlanId"] == plan["ServicePlanId"])

    def Get_CsOnlineUser(self, Identity=None, ResultSize=None):
        if Identity is None:
            return [self.teams_user(user) for user in self.users.values()]
        return self.teams_user(self.account(Identity))

    def Get_CsUserPolicyAssignment(self, Identity):
        if Identity not in (user["Id"] for user in self.users.values()):
            raise PSError(f"{Identity} was not found")
        return [obj(PolicyType=kind, PolicyName="Everyone", PolicySource=[obj(AssignmentType="Group", PolicyName="Everyone", Reference="x")])
                for kind in ("OnlineVoiceRoutingPolicy", "TeamsEmergencyCallingPolicy")]

    def Get_CsOnlineSchedule(self):
        return list(self.schedules)

    def Remove_CsOnlineSchedule(self, Id):
        row = next((row for row in self.schedules if row["Id"] == Id), None)
        if row is None or row["AssociatedConfigurationIds"]:
            raise PSError("the schedule is not there, or in use")
        self.schedules.remove(row)

    def Get_MgUser(self, UserId=None, All=None, Property=None):
        return list(self.users.values()) if UserId is None else self.account(UserId)

    def Update_MgUser(self, UserId, UsageLocation):
        self.account(UserId)["UsageLocation"] = UsageLocation

    def Get_MgSubscribedSku(self, All):
        return self.skus

    def Set_MgUserLicense(self, UserId, AddLicenses, RemoveLicenses):
        user = self.account(UserId)
        assert user["UsageLocation"], "a licence needs a usage location"
        for licence in as_list(AddLicenses):
            sku = next(s for s in self.skus if s["SkuId"] == licence["SkuId"])
            sku["ConsumedUnits"] = sku["ConsumedUnits"] + 1
            user["AssignedLicenses"] = user["AssignedLicenses"] + [obj(SkuId=sku["SkuId"])]
            plans = [obj(ServicePlanId=p["ServicePlanId"], CapabilityStatus="Enabled") for p in sku["ServicePlans"]]
            user["AssignedPlans"] = user["AssignedPlans"] + plans
            self.waiting["licence " + user["Id"]] = 2
        for gone in as_list(RemoveLicenses):
            sku = next(s for s in self.skus if s["SkuId"] == gone)
            sku["ConsumedUnits"] = sku["ConsumedUnits"] - 1
            ids = [p["ServicePlanId"] for p in sku["ServicePlans"]]
            user["AssignedLicenses"] = [held for held in user["AssignedLicenses"] if held["SkuId"] != gone]
            user["AssignedPlans"] = [plan for plan in user["AssignedPlans"] if plan["ServicePlanId"] not in ids]

    # Numbers and addresses

    def page(self, rows, first, skip, most):
        assert first <= most, "more rows than a page holds"
        return list(rows)[skip:skip + first]

    def Get_CsPhoneNumberAssignment(self, Top, Skip):
        return self.page(self.numbers.values(), Top, Skip, 1000)

    def Set_CsPhoneNumberAssignment(self, PhoneNumber=None, Identity=None, PhoneNumberType=None, LocationId=None, EnterpriseVoiceEnabled=None):
        if EnterpriseVoiceEnabled is not None:
            user = self.account(Identity)
            assert self.teams_user(user)["FeatureTypes"], "calling needs a licence"
            self.callers = self.callers | {user["UserPrincipalName"]} if EnterpriseVoiceEnabled else self.callers - {user["UserPrincipalName"]}
            return
        number = self.numbers[PhoneNumber]
        if LocationId == "null":
            assert number["NumberType"] != "CallingPlan", "the address of a Calling Plan number cannot be taken off"
            number["LocationId"] = NOWHERE
        elif LocationId:
            assert number["LocationUpdateSupported"], "the location is not ours to set"
            assert any(place["LocationId"] == LocationId for place in self.locations), "no such location"
            number["LocationId"] = LocationId
        if Identity is None:
            return
        user = self.account(Identity)
        if self.waiting.get("licence " + user["Id"]):
            raise PSError("the licence has not taken effect")
        assert any(self.plan_name(p).startswith("MCOEV") for p in user["AssignedPlans"]), "a number needs a licence"
        assert not number["AssignedPstnTargetId"], "the number is taken"
        number["AssignedPstnTargetId"] = user["Id"]
        user["LineUri"] = "tel:" + PhoneNumber
        if Identity.lower() in self.instances:
            self.instances[Identity.lower()]["PhoneNumber"] = "tel:" + PhoneNumber

    def Remove_CsPhoneNumberAssignment(self, Identity, PhoneNumber, PhoneNumberType):
        self.account(Identity)["LineUri"] = ""
        self.numbers[PhoneNumber]["AssignedPstnTargetId"] = ""
        # The address stays: example 8 of Set-CsPhoneNumberAssignment gives free numbers a new one by assigning them for a moment.
        if Identity.lower() in self.instances:
            self.instances[Identity.lower()]["PhoneNumber"] = ""

    def Get_CsOnlineLisCivicAddress(self, ResultSize, NumberOfResultsToSkip, **_):
        return self.page(self.civics, ResultSize, NumberOfResultsToSkip, 1000)

    def Get_CsOnlineLisLocation(self, ResultSize, NumberOfResultsToSkip, **_):
        return self.page(self.locations, ResultSize, NumberOfResultsToSkip, 1000)

    def New_CsOnlineLisCivicAddress(self, **fields):
        place = self.guid()
        civic = Table({**fields, "CivicAddressId": self.guid(), "DefaultLocationId": place, "ValidationStatus": "Validated"}, is_object=True)
        self.civics.append(civic)
        self.locations.append(obj(LocationId=place, CivicAddressId=civic["CivicAddressId"], Location=None))
        return civic

    def New_CsOnlineLisLocation(self, Location, CivicAddressId, Elin=None):
        self.locations.append(obj(LocationId=self.guid(), CivicAddressId=CivicAddressId, Location=Location))
        return self.locations[-1]

    def Remove_CsOnlineLisCivicAddress(self, CivicAddressId):
        used = {number["LocationId"] for number in self.numbers.values()}
        if any(row["LocationId"] in used for row in self.locations if row["CivicAddressId"] == CivicAddressId):
            raise PSError("the address is in use")
        self.civics = [row for row in self.civics if row["CivicAddressId"] != CivicAddressId]
        self.locations = [row for row in self.locations if row["CivicAddressId"] != CivicAddressId]

    def Remove_CsOnlineLisLocation(self, LocationId):
        self.locations = [row for row in self.locations if row["LocationId"] != LocationId]

    # Services

    def Get_CsOnlineApplicationInstance(self, ResultSize, Skip):
        return self.page(self.instances.values(), ResultSize, Skip, 1000)

    def New_CsOnlineApplicationInstance(self, UserPrincipalName, ApplicationId, DisplayName):
        self.add_user(UserPrincipalName)
        self.waiting["account " + UserPrincipalName.lower()] = 1
        row = obj(ObjectId=self.users[UserPrincipalName.lower()]["Id"], UserPrincipalName=UserPrincipalName, ApplicationId=ApplicationId,
                  DisplayName=DisplayName, PhoneNumber="")
        self.instances[UserPrincipalName.lower()] = row
        return row

    def Get_CsOnlineApplicationInstanceAssociation(self, Identity):
        if Identity not in self.associations:
            raise PSError("nothing is associated")
        return self.associations[Identity]

    def New_CsOnlineApplicationInstanceAssociation(self, Identities, ConfigurationId, ConfigurationType):
        rows = self.queues if ConfigurationType == "CallQueue" else self.attendants
        assert any(row["Identity"] == ConfigurationId for row in rows.values()), "nothing of that kind to associate"
        for one in as_list(Identities):
            self.associations[one] = obj(Id=one, ConfigurationId=ConfigurationId, ConfigurationType=ConfigurationType)
        return obj(Results="ok")

    def Remove_CsOnlineApplicationInstanceAssociation(self, Identities):
        for one in as_list(Identities):
            del self.associations[one]

    def Get_CsCallQueue(self, First, Skip):
        return self.page(self.queues.values(), First, Skip, 100)

    def New_CsCallQueue(self, Name, User=(), **fields):
        people = {user["Id"] for user in self.users.values()}
        assert set(as_list(list(User))) <= people, f"an agent who does not exist: {User}"
        row = Table({"Identity": self.guid(), "Name": Name, "OverflowAction": "DisconnectWithBusy", "TimeoutAction": "Disconnect", "NoAgentAction": "Queue",
                     **fields, "Agents": [obj(ObjectId=one) for one in User]}, is_object=True)
        self.queues[row["Identity"]] = row
        return row

    def Set_CsCallQueue(self, Identity, **fields):
        row = self.queues[Identity]
        for key, value in fields.items():
            if key.endswith("Target"):
                assert value.startswith("tel:+") or GUID.fullmatch(value), value
                value = obj(Id=value)
            row[key] = value
        for when in ("Overflow", "Timeout", "NoAgent"):
            if when + "Action" in fields and when + "ActionTarget" not in fields:
                row[when + "ActionTarget"] = None

    def Remove_CsCallQueue(self, Identity):
        del self.queues[Identity]

    def Get_CsAutoAttendant(self, First, Skip):
        return self.page(self.attendants.values(), First, Skip, 100)

    def New_CsAutoAttendant(self, Name, **fields):
        schedules = {a["ScheduleId"] for a in as_list(fields.get("CallHandlingAssociations") or [])}
        flows = {flow["Id"] for flow in as_list(fields.get("CallFlows") or [])}
        assert len(schedules) == len(flows)
        row = Table({"Identity": self.guid(), "Name": Name, **fields}, is_object=True)
        for association in as_list(fields.get("CallHandlingAssociations") or []):
            schedule = next(row for row in self.schedules if row["Id"] == association["ScheduleId"])
            # "After hours schedules should not be shared by multiple auto attendants": office-docs-powershell, issue 8944.
            assert association["Type"] == "Holiday" or not schedule["AssociatedConfigurationIds"], "after hours are shared"
            schedule["AssociatedConfigurationIds"] = schedule["AssociatedConfigurationIds"] + [row["Identity"]]
        self.attendants[row["Identity"]] = row
        return row

    def Remove_CsAutoAttendant(self, Identity):
        del self.attendants[Identity]
        for row in self.schedules:
            row["AssociatedConfigurationIds"] = [one for one in row["AssociatedConfigurationIds"] if one != Identity]

    def New_CsAutoAttendantMenuOption(self, **fields):
        return Table(fields, is_object=True)

    def New_CsAutoAttendantMenu(self, Name, MenuOptions, Prompts=None):
        assert all(option["Action"] for option in as_list(MenuOptions))
        tones = [option["DtmfResponse"] for option in as_list(MenuOptions)]
        assert len(set(tones)) == len(tones)
        return obj(Name=Name, MenuOptions=as_list(MenuOptions), Prompts=Prompts)

    def New_CsAutoAttendantCallFlow(self, Name, Menu, Greetings=None):
        self.greetings += [f"{Name}: {greeting['TextToSpeechPrompt']}" for greeting in as_list(Greetings or [])]
        return obj(Id=self.guid(), Name=Name, Menu=Menu)

    def New_CsAutoAttendantCallableEntity(self, Identity, Type):
        known = {"User": {u["Id"] for u in self.users.values()}, "ApplicationEndpoint": {i["ObjectId"] for i in self.instances.values()},
                 "ConfigurationEndpoint": set(self.queues) | set(self.attendants)}
        assert Identity.startswith("tel:+") if Type == "ExternalPstn" else Identity in known[Type], f"{Type} {Identity} does not exist"
        return obj(Id=Identity, Type=Type)

    def New_CsAutoAttendantPrompt(self, TextToSpeechPrompt):
        return obj(ActiveType="TextToSpeech", TextToSpeechPrompt=TextToSpeechPrompt)

    def New_CsAutoAttendantCallHandlingAssociation(self, CallFlowId, ScheduleId, Type):
        return obj(CallFlowId=CallFlowId, ScheduleId=ScheduleId, Type=Type)

    def New_CsOnlineTimeRange(self, Start, End):
        assert re.fullmatch(r"(1\.)?\d\d:\d\d:00", Start) and re.fullmatch(r"(1\.)?\d\d:\d\d:00", End)
        return obj(Start=Start, End=End)

    def New_CsOnlineDateTimeRange(self, Start, End):
        assert re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d", Start)
        return obj(Start=Start, End=End)

    def New_CsOnlineSchedule(self, Name, WeeklyRecurrentSchedule=False, FixedSchedule=False, **fields):
        assert WeeklyRecurrentSchedule != FixedSchedule
        assert not WeeklyRecurrentSchedule or any(key.endswith("Hours") for key in fields)
        self.holidays += [Name] if FixedSchedule else []
        week = obj(ComplementEnabled=fields.pop("Complement", False), **fields) if WeeklyRecurrentSchedule else None
        # The service answers with points in time, not with what was typed.
        moments = [obj(**{key: datetime.datetime.strptime(range[key], "%d/%m/%Y %H:%M") for key in ("Start", "End")})
                   for range in as_list(fields.get("DateTimeRanges") or [])]
        row = obj(Id=self.guid(), Name=Name, Type="Fixed" if FixedSchedule else "WeeklyRecurrence", WeeklyRecurrentSchedule=week,
                  FixedSchedule=obj(DateTimeRanges=moments) if FixedSchedule else None, AssociatedConfigurationIds=[])
        self.schedules.append(row)
        return row

    # Conferencing

    def Get_CsOnlineDialInConferencingBridge(self):
        return [self.bridge]

    def Register_CsOnlineDialInConferencingServiceNumber(self, Identity, BridgeId):
        assert Identity in self.numbers and BridgeId == self.bridge["Identity"]
        self.bridge["ServiceNumbers"] = self.bridge["ServiceNumbers"] + [obj(Number=Identity[1:])]

    def Unregister_CsOnlineDialInConferencingServiceNumber(self, Identity, BridgeId):
        self.bridge["ServiceNumbers"] = [row for row in self.bridge["ServiceNumbers"] if row["Number"] != Identity[1:]]

    def Set_CsOnlineDialInConferencingBridge(self, Identity, DefaultServiceNumber):
        self.bridge["DefaultServiceNumber"] = obj(Number=DefaultServiceNumber[1:])

    def Get_CsOnlineDialInConferencingTenantSettings(self):
        return self.settings

    def Set_CsOnlineDialInConferencingTenantSettings(self, PinLength):
        self.settings["PinLength"] = PinLength

    def Get_CsOnlineDialInConferencingUser(self, Identity=None, ResultSize=None):
        if Identity is None:
            return []
        user = self.account(Identity)
        return obj(Identity=Identity, ServiceNumber=user["ServiceNumber"])

    def Set_CsOnlineDialInConferencingUser(self, Identity, ServiceNumber):
        self.account(Identity)["ServiceNumber"] = ServiceNumber[1:]

    # Policies

    def Get_CsTeamsEmergencyCallingPolicy(self):
        return [obj(Identity="Tag:" + name if name != "Global" else name) for name in self.policies["TeamsEmergencyCallingPolicy"]]

    def Get_CsTeamsEmergencyCallRoutingPolicy(self):
        return [obj(Identity="Tag:" + name if name != "Global" else name) for name in self.policies["TeamsEmergencyCallRoutingPolicy"]]

    def New_CsTeamsEmergencyCallingPolicy(self, Identity, **_):
        self.policies["TeamsEmergencyCallingPolicy"].append(Identity)

    def New_CsTeamsEmergencyCallRoutingPolicy(self, Identity, EmergencyNumbers, AllowEnhancedEmergencyServices):
        assert EmergencyNumbers["add"]
        self.policies["TeamsEmergencyCallRoutingPolicy"].append(Identity)

    def New_CsTeamsEmergencyNumber(self, **fields):
        assert all(re.fullmatch(r"\d{1,10}", mask) for mask in fields.get("EmergencyDialMask", "1").split(";"))
        return Table(fields, is_object=True)

    def Remove_CsTeamsEmergencyCallingPolicy(self, Identity):
        self.policies["TeamsEmergencyCallingPolicy"].remove(Identity)

    def Remove_CsTeamsEmergencyCallRoutingPolicy(self, Identity):
        self.policies["TeamsEmergencyCallRoutingPolicy"].remove(Identity)

    def Grant_CsTeamsEmergencyCallingPolicy(self, Identity, PolicyName):
        user = self.account(Identity)
        assert PolicyName is None or PolicyName in self.policies["TeamsEmergencyCallingPolicy"], "no such policy"
        held = dict(user["Policies"] or {})
        held.pop("TeamsEmergencyCallingPolicy", None)
        user["Policies"] = {**held, "TeamsEmergencyCallingPolicy": PolicyName} if PolicyName else held

    def __getattr__(self, name):
        # What a tenant without any of a thing answers.
        if name.startswith("Get_"):
            return lambda **_: []
        raise AttributeError(name)


BUILDERS = {
    "New-CsAutoAttendantCallFlow", "New-CsAutoAttendantCallHandlingAssociation", "New-CsAutoAttendantCallableEntity",
    "New-CsAutoAttendantMenu", "New-CsAutoAttendantMenuOption", "New-CsAutoAttendantPrompt", "New-CsOnlineDateTimeRange",
    "New-CsOnlineTimeRange", "New-CsTeamsEmergencyNumber",
}
