#: lookup
function Get-Lookup {
  param([string] $What, [string] $Key, [int] $Size, [string] $By, [scriptblock] $Page)
  if (-not $Known.ContainsKey($What)) {
    $table = @{}
    foreach ($row in @(Read-All -Key $Key -Size $Size -Page $Page)) { $table[[string] $row.$By] = $row }
    $Known[$What] = $table
  }
  $Known[$What]
}

#: inventory
function Get-Inventory {
  Get-Lookup -What 'Inventory' -Key 'TelephoneNumber' -Size 1000 -By 'TelephoneNumber' -Page {
    param($top, $skip)
    Get-CsPhoneNumberAssignment -Top $top -Skip $skip -ErrorAction Stop
  }
}

#: person
function Get-Person {
  param([string] $Name)
  if (-not $Known.ContainsKey('People')) {
    $table = @{}
    if ($People.Count -gt 100) {
      foreach ($user in @(Get-CsOnlineUser -ResultSize 2147483647 -ErrorAction Stop)) { $table[[string] $user.UserPrincipalName] = $user }
    }
    $Known['People'] = $table
  }
  if (-not $Known['People'].ContainsKey($Name)) {
    $user = $null
    try {
      $user = Get-CsOnlineUser -Identity $Name -ErrorAction Stop
    } catch {
      Add-Problem '' $Name ($Text.NoAccount -f $Name, $_.Exception.Message)
    }
    $Known['People'][$Name] = $user
  }
  $Known['People'][$Name]
}

#: instances
function Get-Instances {
  Get-Lookup -What 'Instances' -Key 'ObjectId' -Size 1000 -By 'UserPrincipalName' -Page {
    param($top, $skip)
    Get-CsOnlineApplicationInstance -ResultSize $top -Skip $skip -ErrorAction Stop
  }
}

#: queues
function Get-Queues {
  Get-Lookup -What 'Queues' -Key 'Identity' -Size 100 -By 'Name' -Page {
    param($top, $skip)
    Get-CsCallQueue -First $top -Skip $skip -ErrorAction Stop
  }
}

#: attendants
function Get-Attendants {
  Get-Lookup -What 'Attendants' -Key 'Identity' -Size 100 -By 'Name' -Page {
    param($top, $skip)
    Get-CsAutoAttendant -First $top -Skip $skip -ErrorAction Stop
  }
}

#: service
function Get-VoiceApp {
  param([string] $Kind, [string] $Name)
  $row = if ($Kind -eq 'queue') { (Get-Queues)[$Name] } else { (Get-Attendants)[$Name] }
  if ($null -eq $row) { return '' }
  [string] $row.Identity
}

#: endpoint
function Get-Endpoint {
  param([string] $Kind, [string] $Name)
  foreach ($account in $ResourceAccounts) {
    if ($account.Kind -eq $Kind -and $account.Service -eq $Name) {
      $instance = (Get-Instances)[$account.UserPrincipalName]
      if ($null -ne $instance) { return @{ Id = [string] $instance.ObjectId; Type = 'ApplicationEndpoint' } }
    }
  }
  $id = Get-VoiceApp $Kind $Name
  if (-not $id) { throw ($Text.NoService -f $Name) }
  @{ Id = $id; Type = 'ConfigurationEndpoint' }
}

#: person-id
function Get-PersonId {
  param([string] $Name)
  $user = Get-Person $Name
  if ($null -eq $user) { throw ($Text.NoPerson -f $Name) }
  [string] $user.Identity
}

#: wait
function Wait-Account {
  param([string] $Name, [scriptblock] $Until)
  $end = (Get-Date).AddMinutes($WaitMinutes)
  while ($true) {
    $user = $null
    try { $user = Get-CsOnlineUser -Identity $Name -ErrorAction Stop } catch { $user = $null }
    if ($null -ne $user -and (& $Until $user)) {
      if ($Known.ContainsKey('People')) { $Known['People'][$Name] = $user }
      return
    }
    if ((Get-Date) -ge $end) { throw ($Text.WaitedTooLong -f $Name, $WaitMinutes) }
    Start-Sleep -Seconds 30
  }
}

#: provisioned
function Test-Provisioned {
  param([object] $User)
  if (@($User.FeatureTypes) -contains 'PhoneSystem') { return $true }
  $plans = @($User.AssignedPlan | Where-Object { $_.Capability -like 'MCOEV*' -and $_.CapabilityStatus -eq 'Enabled' })
  $plans.Count -gt 0
}
