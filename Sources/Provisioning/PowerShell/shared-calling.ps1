#: section-shared-calling
function Find-SharedCalling {
  param([string] $Section)
  foreach ($common in $CommonNumbers) { Find-CommonLocation $Section $common }
  foreach ($person in $People) { if ($person.SharesNumber) { Find-Caller $Section $person } }
}

#: common-location
function Find-CommonLocation {
  param([string] $Section, [object] $Common)
  $number = $Common.TelephoneNumber
  $place = Get-Place $Common.Place
  $location = Get-LocationId $place
  $with = @{ Number = $number; Place = $Common.Place; Type = $Common.NumberType; Old = '' }
  $row = (Get-Inventory)[$number]
  if ($null -eq $row) {
    if ($with.Type -ne 'DirectRouting') {
      Add-Problem $Section $number ($Text.NumberNotThere -f $number, $Common.Service)
      return
    }
  } else {
    $with.Type = [string] $row.NumberType
    $with.Old = [string] $row.LocationId
    if ($location -and $with.Old -eq $location) { return }
    if ($row.LocationUpdateSupported -eq $false) {
      Add-Difference $Section $number ($Text.LocationByOthers -f $number, $place.Description)
      return
    }
  }
  if (-not (Test-Validated $place)) {
    Add-Problem $Section $number ($Text.NotValidated -f $place.Description, $number)
    return
  }
  New-LocationWork $Section $number $with
}

#: caller
function Find-Caller {
  param([string] $Section, [object] $Person)
  $with = @{ Name = $Person.UserPrincipalName }
  $user = Get-Person $with.Name
  if ($null -eq $user -or $user.EnterpriseVoiceEnabled) { return }
  if (-not $GivesLicences -and -not (Test-Provisioned $user)) {
    Add-Difference $Section $with.Name ($Text.CannotCall -f $with.Name)
    return
  }
  New-Work -Section $Section -Subject $with.Name -What ($Text.SwitchCallingOn -f $with.Name) -With $with -Do {
    param($it)
    Wait-Account $it.Name { param($user) Test-Provisioned $user }
    Set-CsPhoneNumberAssignment -Identity $it.Name -EnterpriseVoiceEnabled $true -ErrorAction Stop
  } -Back {
    param($it)
    'Set-CsPhoneNumberAssignment -Identity {0} -EnterpriseVoiceEnabled $false' -f (ConvertTo-Literal $it.Name)
  }
}
