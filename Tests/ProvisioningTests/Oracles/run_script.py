"""Runs a script on a tenant in memory, several ways, and prints what happened as JSON: `run_script.py CATALOGUE [collect|interrupted|once] < script.ps1`."""
import json
import sys

from interpreter import Interpreter
from tenant import NOWHERE, Tenant


def small(catalogue):
    tenant = Tenant(catalogue)
    for name in ("ana@contoso.com", "o'hara@contoso.com", "bo@contoso.com"):
        tenant.add_user(name)
    for number in ("+14255550101", "+14255550102", "+14255550103", "+18005550100", "+14255550100", "+14255550111"):
        tenant.add_number(number)
    return tenant


def fresh(catalogue):
    tenant = small(catalogue)
    # More than one page of numbers, queues and attendants that are nobody's concern.
    for index in range(2500):
        tenant.add_number(f"+1425600{index:04d}")
    for index in range(250):
        tenant.New_CsCallQueue(Name=f"Other {index}")
    return tenant


def run(tenant, source, **options):
    tenant.changes, tenant.calls, tenant.holidays, tenant.greetings = [], [], [], []
    interpreter = Interpreter(source, tenant, **options)
    error = interpreter.run()
    results = {}
    for line in interpreter.log:
        results[line["Result"]] = results.get(line["Result"], 0) + 1
    back = next((value for key, value in interpreter.files.items() if "way-back" in key), "")
    return {
        "error": error or "", "asked": interpreter.asked, "holidays": tenant.holidays, "greetings": tenant.greetings, "changes": len(tenant.changes),
        "reads": len(tenant.calls) - len(tenant.changes), "log": results, "said": interpreter.said, "wayBack": back,
    }


def summary(tenant):
    """What of the plan is there."""
    return {
        "numbers": sorted(n["TelephoneNumber"] for n in tenant.numbers.values() if n["AssignedPstnTargetId"]),
        "placed": sorted(n["TelephoneNumber"] for n in tenant.numbers.values() if n["LocationId"] != NOWHERE),
        "queues": sorted(q["Name"] for q in tenant.queues.values() if not q["Name"].startswith("Other")),
        "attendants": [a["Name"] for a in tenant.attendants.values()], "associations": len(tenant.associations),
        "bridge": [row["Number"] for row in tenant.bridge["ServiceNumbers"]], "pin": tenant.settings["PinLength"],
        "schedules": len(tenant.schedules), "callers": sorted(tenant.callers), "licences": sum(sku["ConsumedUnits"] for sku in tenant.skus), "addresses": len(tenant.civics), "places": len(tenant.locations),
        "policies": sorted(name for names in tenant.policies.values() for name in names if name != "Global"),
    }


def collect(catalogue, source):
    """The files that an export makes: their rows and columns, and how deep they are written."""
    tenant = fresh(catalogue)
    tenant.New_CsOnlineApplicationInstance(UserPrincipalName="main@contoso.com", ApplicationId="x", DisplayName="Main")
    tenant.New_CsAutoAttendant(Name="Main")
    tenant.New_CsOnlineSchedule(Name="Bank holidays", FixedSchedule=True)
    tenant.callers.add("ana@contoso.com")
    interpreter = Interpreter(source, tenant)
    error = interpreter.run()
    files = {
        name: {"rows": len(json.value), "columns": [key for key, _ in json.value[0].pairs()], "depth": json.depth}
        for name, json in interpreter.files.items()
    }
    return {"error": error or "", "files": files, "changes": len([name for name in tenant.calls if not name.startswith(("Get-", "Connect-"))])}


def interrupted(catalogue, source):
    """An error at each change in turn, and a run after it: the changes after which something is not as it is without an error."""
    tenant = small(catalogue)
    run(tenant, source)
    changes, planned = tenant.changes, summary(tenant)
    astray = []
    for index, name in enumerate(changes):
        tenant = small(catalogue)
        tenant.failAt = index
        broken = run(tenant, source)
        mended = run(tenant, source)
        if "failed" not in broken["error"] or mended["error"] or summary(tenant) != planned:
            astray.append(f"{index} {name}: {mended['error']}")
    return {"changes": len(changes), "astray": astray}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        catalogue = json.load(file)
    source = sys.stdin.buffer.read().decode("utf-8")
    if sys.argv[2:] == ["collect"]:
        return json.dump(collect(catalogue, source), sys.stdout)
    if sys.argv[2:] == ["interrupted"]:
        return json.dump(interrupted(catalogue, source), sys.stdout)
    if sys.argv[2:] == ["once"]:
        return json.dump(run(fresh(catalogue), source), sys.stdout)
    report = {}
    tenant = fresh(catalogue)
    report["dry"] = run(tenant, source, whatIf=True)
    report["afterDry"] = summary(tenant)
    report["declined"] = run(tenant, source, answer=False)
    report["first"] = run(tenant, source)
    report["after"] = summary(tenant)
    report["second"] = run(tenant, source)
    tenant.is_way_back = True
    report["back"] = run(tenant, report["first"]["wayBack"])
    report["afterBack"] = summary(tenant)
    # An error in the middle: what was done stays, nothing comes after it, and the next run goes on.
    broken = fresh(catalogue)
    broken.failAt = 7
    report["broken"] = run(broken, source)
    report["mended"] = run(broken, source)
    report["afterMended"] = summary(broken)
    # The same between an attendant's schedules and itself.
    orphaned = fresh(catalogue)
    orphaned.failAt = "New-CsAutoAttendant Main"
    report["orphaned"] = run(orphaned, source)
    report["adopted"] = run(orphaned, source)
    report["afterAdopted"] = summary(orphaned)
    taken = fresh(catalogue)
    taken.numbers["+14255550102"]["AssignedPstnTargetId"] = taken.users["bo@contoso.com"]["Id"]
    report["taken"] = run(taken, source)
    short = fresh(catalogue)
    short.skus[2]["PrepaidUnits"]["Enabled"] = 1
    report["short"] = run(short, source)
    json.dump(report, sys.stdout, indent=1)


main()
