#: inventory
function Get-Inventory {
  if (-not $Known.ContainsKey('Inventory')) {
    $table = @{}
    $rows = Read-All -Key 'TelephoneNumber' -Size 1000 -Page {
      param($top, $skip)
      Get-CsPhoneNumberAssignment -Top $top -Skip $skip -ErrorAction Stop
    }
    foreach ($row in $rows) { $table[[string] $row.TelephoneNumber] = $row }
    $Known['Inventory'] = $table
  }
  $Known['Inventory']
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
  if (-not $Known.ContainsKey('Instances')) {
    $table = @{}
    $rows = Read-All -Key 'ObjectId' -Size 1000 -Page {
      param($top, $skip)
      Get-CsOnlineApplicationInstance -ResultSize $top -Skip $skip -ErrorAction Stop
    }
    foreach ($row in $rows) { $table[[string] $row.UserPrincipalName] = $row }
    $Known['Instances'] = $table
  }
  $Known['Instances']
}

#: queues
function Get-Queues {
  if (-not $Known.ContainsKey('Queues')) {
    $table = @{}
    $rows = Read-All -Key 'Identity' -Size 100 -Page {
      param($top, $skip)
      Get-CsCallQueue -First $top -Skip $skip -ErrorAction Stop
    }
    foreach ($row in $rows) { $table[[string] $row.Name] = $row }
    $Known['Queues'] = $table
  }
  $Known['Queues']
}

#: attendants
function Get-Attendants {
  if (-not $Known.ContainsKey('Attendants')) {
    $table = @{}
    $rows = Read-All -Key 'Identity' -Size 100 -Page {
      param($top, $skip)
      Get-CsAutoAttendant -First $top -Skip $skip -ErrorAction Stop
    }
    foreach ($row in $rows) { $table[[string] $row.Name] = $row }
    $Known['Attendants'] = $table
  }
  $Known['Attendants']
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
