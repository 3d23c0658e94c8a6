#: section-policies
function Find-Policy {
  param([string] $Section)
  foreach ($policy in $EmergencyCallingPolicies) {
    if ((Get-PolicyNames 'TeamsEmergencyCallingPolicy') -contains $policy.Name) { continue }
    New-Work -Section $Section -Subject $policy.Name -What ($Text.MakePolicy -f $policy.Name) -With $policy -Do {
      param($it)
      $fields = @{ Identity = $it.Name }
      if ($it.Description) { $fields.Description = $it.Description }
      if ($it.NotificationGroup) { $fields.NotificationGroup = $it.NotificationGroup }
      if ($it.NotificationMode) { $fields.NotificationMode = $it.NotificationMode }
      if ($it.NotificationDialOutNumber) { $fields.NotificationDialOutNumber = $it.NotificationDialOutNumber }
      if ($it.ExternalLocationLookupMode) { $fields.ExternalLocationLookupMode = $it.ExternalLocationLookupMode }
      New-CsTeamsEmergencyCallingPolicy @fields -ErrorAction Stop | Out-Null
      $Known.Remove('TeamsEmergencyCallingPolicy')
    } -Back {
      param($it)
      'Remove-CsTeamsEmergencyCallingPolicy -Identity {0}' -f (ConvertTo-Literal $it.Name)
    }
  }
  foreach ($policy in $EmergencyRoutingPolicies) {
    if ((Get-PolicyNames 'TeamsEmergencyCallRoutingPolicy') -contains $policy.Name) { continue }
    New-Work -Section $Section -Subject $policy.Name -What ($Text.MakePolicy -f $policy.Name) -With $policy -Do {
      param($it)
      $numbers = @($it.Numbers | ForEach-Object { New-EmergencyNumber $_ })
      New-CsTeamsEmergencyCallRoutingPolicy -Identity $it.Name -EmergencyNumbers @{ add = $numbers } -AllowEnhancedEmergencyServices $it.Enhanced -ErrorAction Stop | Out-Null
      $Known.Remove('TeamsEmergencyCallRoutingPolicy')
    } -Back {
      param($it)
      'Remove-CsTeamsEmergencyCallRoutingPolicy -Identity {0}' -f (ConvertTo-Literal $it.Name)
    }
  }
  $missing = Find-MissingPolicy $Section
  foreach ($person in $People) {
    foreach ($column in $PolicyColumns) {
      $key = $person.$column
      if (-not $key -or $missing.ContainsKey($column + ' ' + $PolicyNames[$key])) { continue }
      $user = Get-Person $person.UserPrincipalName
      if ($null -eq $user) { continue }
      $old = Get-PolicyName $user.$column
      if ($old -eq $PolicyNames[$key]) { continue }
      $with = @{ Name = $person.UserPrincipalName; Kind = $column; Policy = $PolicyNames[$key]; Old = $old }
      New-Work -Section $Section -Subject $with.Name -What ($Text.GrantPolicy -f $with.Policy, $with.Name) -With $with -Do {
        param($it)
        switch ($it.Kind) {
          'OnlineVoiceRoutingPolicy' { Grant-CsOnlineVoiceRoutingPolicy -Identity $it.Name -PolicyName $it.Policy -ErrorAction Stop }
          'TenantDialPlan' { Grant-CsTenantDialPlan -Identity $it.Name -PolicyName $it.Policy -ErrorAction Stop }
          'TeamsEmergencyCallingPolicy' { Grant-CsTeamsEmergencyCallingPolicy -Identity $it.Name -PolicyName $it.Policy -ErrorAction Stop }
          'TeamsEmergencyCallRoutingPolicy' { Grant-CsTeamsEmergencyCallRoutingPolicy -Identity $it.Name -PolicyName $it.Policy -ErrorAction Stop }
          'TeamsSharedCallingRoutingPolicy' { Grant-CsTeamsSharedCallingRoutingPolicy -Identity $it.Name -PolicyName $it.Policy -ErrorAction Stop }
        }
      } -Back {
        param($it)
        $who = ConvertTo-Literal $it.Name
        $policy = if ($it.Old) { ConvertTo-Literal $it.Old } else { '$null' }
        switch ($it.Kind) {
          'OnlineVoiceRoutingPolicy' { 'Grant-CsOnlineVoiceRoutingPolicy -Identity {0} -PolicyName {1}' -f $who, $policy }
          'TenantDialPlan' { 'Grant-CsTenantDialPlan -Identity {0} -PolicyName {1}' -f $who, $policy }
          'TeamsEmergencyCallingPolicy' { 'Grant-CsTeamsEmergencyCallingPolicy -Identity {0} -PolicyName {1}' -f $who, $policy }
          'TeamsEmergencyCallRoutingPolicy' { 'Grant-CsTeamsEmergencyCallRoutingPolicy -Identity {0} -PolicyName {1}' -f $who, $policy }
          'TeamsSharedCallingRoutingPolicy' { 'Grant-CsTeamsSharedCallingRoutingPolicy -Identity {0} -PolicyName {1}' -f $who, $policy }
        }
      }
    }
  }
}

#: missing-policies
function Find-MissingPolicy {
  param([string] $Section)
  $made = @($EmergencyCallingPolicies | ForEach-Object { 'TeamsEmergencyCallingPolicy ' + $_.Name })
  $made += @($EmergencyRoutingPolicies | ForEach-Object { 'TeamsEmergencyCallRoutingPolicy ' + $_.Name })
  $missing = @{}
  $seen = @{}
  foreach ($column in $PolicyColumns) {
    foreach ($person in $People) {
      $key = $person.$column
      if (-not $key) { continue }
      $name = $PolicyNames[$key]
      $policy = $column + ' ' + $name
      if ($seen.ContainsKey($policy)) { continue }
      $seen[$policy] = $true
      if ($made -contains $policy -or (Get-PolicyNames $column) -contains $name) { continue }
      $missing[$policy] = $true
      if ($column -eq 'TeamsSharedCallingRoutingPolicy') {
        Add-Difference $Section $name ($Text.PolicyToMake -f $name)
      } else {
        Add-Problem $Section $name ($Text.NoPolicy -f $name, $column)
      }
    }
  }
  $missing
}

#: policy-names
function Get-PolicyNames {
  param([string] $Kind)
  if (-not $Known.ContainsKey($Kind)) {
    $policies = switch ($Kind) {
      'OnlineVoiceRoutingPolicy' { Get-CsOnlineVoiceRoutingPolicy -ErrorAction Stop }
      'TenantDialPlan' { Get-CsTenantDialPlan -ErrorAction Stop }
      'TeamsEmergencyCallingPolicy' { Get-CsTeamsEmergencyCallingPolicy -ErrorAction Stop }
      'TeamsEmergencyCallRoutingPolicy' { Get-CsTeamsEmergencyCallRoutingPolicy -ErrorAction Stop }
      'TeamsSharedCallingRoutingPolicy' { Get-CsTeamsSharedCallingRoutingPolicy -ErrorAction Stop }
    }
    $Known[$Kind] = @($policies | ForEach-Object { Get-PolicyName $_.Identity })
  }
  $Known[$Kind]
}

#: emergency-number
function New-EmergencyNumber {
  param([object] $Number)
  $fields = @{ EmergencyDialString = $Number.Dialled }
  if ($Number.Masks) { $fields.EmergencyDialMask = $Number.Masks }
  if ($Number.Usage) { $fields.OnlinePSTNUsage = $Number.Usage }
  New-CsTeamsEmergencyNumber @fields -ErrorAction Stop
}

#: policy-name
function Get-PolicyName {
  param([object] $Value)
  if ($null -eq $Value) { return '' }
  $name = if ($null -ne $Value.Name) { [string] $Value.Name } else { [string] $Value }
  $name -replace '^Tag:', ''
}
