#: section-conferencing
function Find-Conferencing {
  param([string] $Section)
  $bridge = Get-Bridge
  if ($null -eq $bridge) {
    Add-Problem $Section '' $Text.NoBridge
    return
  }
  $held = @($bridge.ServiceNumbers | ForEach-Object { ([string] $_.Number) -replace '\D', '' })
  foreach ($number in $Conferencing.Numbers) {
    if ($held -contains ($number -replace '\D', '')) { continue }
    $with = @{ Number = $number; Bridge = [string] $bridge.Identity }
    New-Work -Section $Section -Subject $number -What ($Text.RegisterNumber -f $number) -With $with -Do {
      param($it)
      Register-CsOnlineDialInConferencingServiceNumber -Identity $it.Number -BridgeId $it.Bridge -ErrorAction Stop | Out-Null
      $Known.Remove('Bridge')
    } -Back {
      param($it)
      'Unregister-CsOnlineDialInConferencingServiceNumber -Identity {0} -BridgeId {1}' -f (ConvertTo-Literal $it.Number), (ConvertTo-Literal $it.Bridge)
    }
  }
  $default = $Conferencing.Default
  $old = ([string] $bridge.DefaultServiceNumber.Number) -replace '\D', ''
  if ($default -and $old -ne ($default -replace '\D', '')) {
    $with = @{ Number = $default; Bridge = [string] $bridge.Identity; Old = $old }
    New-Work -Section $Section -Subject $default -What ($Text.SetDefaultNumber -f $default) -With $with -Do {
      param($it)
      Set-CsOnlineDialInConferencingBridge -Identity $it.Bridge -DefaultServiceNumber $it.Number -ErrorAction Stop | Out-Null
      $Known.Remove('Bridge')
    } -Back {
      param($it)
      if ($it.Old) { 'Set-CsOnlineDialInConferencingBridge -Identity {0} -DefaultServiceNumber {1}' -f (ConvertTo-Literal $it.Bridge), (ConvertTo-Literal ('+' + $it.Old)) }
    }
  }
  if ($Conferencing.PinLength) { Find-PinLength $Section }
  foreach ($person in $People) { if ($person.ConferenceNumber) { Find-ConferenceNumber $Section $person } }
}

#: bridge
function Get-Bridge {
  if (-not $Known.ContainsKey('Bridge')) {
    $bridges = @(Get-CsOnlineDialInConferencingBridge -ErrorAction Stop)
    $bridge = $bridges | Where-Object { $_.IsDefault } | Select-Object -First 1
    if ($null -eq $bridge) { $bridge = $bridges | Select-Object -First 1 }
    $Known['Bridge'] = $bridge
  }
  $Known['Bridge']
}

#: pin-length
function Find-PinLength {
  param([string] $Section)
  $settings = Get-CsOnlineDialInConferencingTenantSettings -ErrorAction Stop
  if ([int] $settings.PinLength -eq $Conferencing.PinLength) { return }
  $with = @{ Length = $Conferencing.PinLength; Old = [int] $settings.PinLength }
  New-Work -Section $Section -Subject 'PinLength' -What ($Text.SetPinLength -f $with.Length) -With $with -Do {
    param($it)
    Set-CsOnlineDialInConferencingTenantSettings -PinLength $it.Length -ErrorAction Stop | Out-Null
  } -Back {
    param($it)
    'Set-CsOnlineDialInConferencingTenantSettings -PinLength {0}' -f $it.Old
  }
}

#: conference-number
function Find-ConferenceNumber {
  param([string] $Section, [object] $Person)
  $user = $null
  try { $user = Get-CsOnlineDialInConferencingUser -Identity $Person.UserPrincipalName -ErrorAction Stop } catch { $user = $null }
  if ($null -eq $user) { return }
  $old = ([string] $user.ServiceNumber) -replace '\D', ''
  if ($old -eq ($Person.ConferenceNumber -replace '\D', '')) { return }
  $with = @{ Name = $Person.UserPrincipalName; Number = $Person.ConferenceNumber; Old = $old }
  New-Work -Section $Section -Subject $with.Name -What ($Text.SetConferenceNumber -f $with.Number, $with.Name) -With $with -Do {
    param($it)
    Set-CsOnlineDialInConferencingUser -Identity $it.Name -ServiceNumber $it.Number -ErrorAction Stop | Out-Null
  } -Back {
    param($it)
    if ($it.Old) { 'Set-CsOnlineDialInConferencingUser -Identity {0} -ServiceNumber {1}' -f (ConvertTo-Literal $it.Name), (ConvertTo-Literal ('+' + $it.Old)) }
  }
}
