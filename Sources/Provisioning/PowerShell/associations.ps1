#: section-associations
function Find-Association {
  param([string] $Section)
  foreach ($account in $ResourceAccounts) {
    $instance = (Get-Instances)[$account.UserPrincipalName]
    $service = Get-VoiceApp $account.Kind $account.Service
    if ($null -ne $instance) {
      $held = Get-Association ([string] $instance.ObjectId)
      if ($null -ne $held -and $held.ConfigurationId) {
        if ([string] $held.ConfigurationId -eq $service) { continue }
        Add-Problem $Section $account.UserPrincipalName ($Text.OtherService -f $account.UserPrincipalName, $account.Service)
        continue
      }
    } elseif (-not $MakesAccounts) {
      Add-Problem $Section $account.UserPrincipalName ($Text.NoPerson -f $account.UserPrincipalName)
      continue
    }
    New-Work -Section $Section -Subject $account.UserPrincipalName -What ($Text.Associate -f $account.UserPrincipalName, $account.Service) -With $account -Do {
      param($it)
      $instance = (Get-Instances)[$it.UserPrincipalName]
      if ($null -eq $instance) { throw ($Text.NoPerson -f $it.UserPrincipalName) }
      $service = Get-VoiceApp $it.Kind $it.Service
      if (-not $service) { throw ($Text.NoService -f $it.Service) }
      $kind = if ($it.Kind -eq 'queue') { 'CallQueue' } else { 'AutoAttendant' }
      New-CsOnlineApplicationInstanceAssociation -Identities @([string] $instance.ObjectId) -ConfigurationId $service -ConfigurationType $kind -ErrorAction Stop | Out-Null
    } -Back {
      param($it)
      $instance = (Get-Instances)[$it.UserPrincipalName]
      'Remove-CsOnlineApplicationInstanceAssociation -Identities @({0})' -f (ConvertTo-Literal ([string] $instance.ObjectId))
    }
  }
}

#: association
function Get-Association {
  param([string] $Id)
  try {
    Get-CsOnlineApplicationInstanceAssociation -Identity $Id -ErrorAction Stop
  } catch {
    $null
  }
}
