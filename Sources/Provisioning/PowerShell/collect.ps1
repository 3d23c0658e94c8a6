#: collect-save
function Save-Export {
  param([string] $Name, [int] $Depth, [string[]] $Columns, [object[]] $Rows)
  $file = Join-Path $Folder ($Name + '.json')
  # Windows PowerShell 5.1 has no such parameter, and writes numbers for the words of enumerations.
  $words = @{}
  if ($PSVersionTable.PSVersion.Major -ge 7) { $words = @{ EnumsAsStrings = $true } }
  $json = ConvertTo-Json -InputObject @($Rows | Select-Object -Property $Columns) -Depth $Depth @words
  [System.IO.File]::WriteAllText($file, $json, (New-Object System.Text.UTF8Encoding $false))
}

#: collect-read
function Export-Kind {
  param([string] $Name, [int] $Depth, [string[]] $Columns, [scriptblock] $Read)
  Write-Host ($Text.Collecting -f $Name)
  try {
    $rows = @(& $Read | Where-Object { $null -ne $_ })
  } catch {
    [void] $Missing.Add($Name + ': ' + $_.Exception.Message)
    return
  }
  if ($rows.Count -eq 0) {
    Write-Host ('  ' + ($Text.NothingThere -f $Name))
    return
  }
  Save-Export $Name $Depth $Columns $rows
  Write-Host ('  ' + ($Text.Collected -f $Name, $rows.Count))
}

#: collect-run
$Missing = New-Object System.Collections.ArrayList
foreach ($module in $Modules) { Assert-Module $module.Name $module.Version }
$Folder = (New-Item -ItemType Directory -Path $Folder -Force).FullName
if ($Cloud) {
  Connect-MicrosoftTeams -TeamsEnvironmentName $Cloud -ErrorAction Stop | Out-Null
} else {
  Connect-MicrosoftTeams -ErrorAction Stop | Out-Null
  Connect-MgGraph -Scopes 'User.Read.All', 'Organization.Read.All' -ErrorAction Stop | Out-Null
}

Export-Kind 'phone-number-assignment' 4 @(
  'TelephoneNumber', 'OperatorId', 'NumberType', 'ActivationState', 'AssignedPstnTargetId', 'AssignmentCategory', 'Capability', 'City',
  'CivicAddressId', 'IsoCountryCode', 'IsoSubdivision', 'LocationId', 'LocationUpdateSupported', 'NetworkSiteId', 'PortInOrderStatus',
  'PstnAssignmentStatus', 'PstnPartnerId', 'PstnPartnerName', 'NumberSource', 'ReverseNumberLookup', 'Tag', 'AssignmentBlockedState',
  'AssignmentBlockedUntil', 'SmsActivationState', 'SmsProfileId'
) {
  Read-All -Key 'TelephoneNumber' -Size 1000 -Page {
    param($top, $skip)
    Get-CsPhoneNumberAssignment -Top $top -Skip $skip -ErrorAction Stop
  }
}

Export-Kind 'lis-civic-addresses' 4 @(
  'AdditionalLocationInfo', 'City', 'CityAlias', 'CivicAddressId', 'CompanyName', 'CompanyTaxId', 'Confidence', 'CountryOrRegion',
  'CountyOrDistrict', 'DefaultLocationId', 'Description', 'Elin', 'HouseNumber', 'HouseNumberSuffix', 'Latitude', 'Longitude',
  'NumberOfTelephoneNumbers', 'NumberOfVoiceUsers', 'PartnerId', 'PostDirectional', 'PostalCode', 'PreDirectional', 'StateOrProvince',
  'StreetName', 'StreetSuffix', 'TenantId', 'ValidationStatus'
) {
  Read-All -Key 'CivicAddressId' -Size 1000 -Page {
    param($top, $skip)
    Get-CsOnlineLisCivicAddress -ResultSize $top -NumberOfResultsToSkip $skip -PopulateNumberOfVoiceUsers -PopulateNumberOfTelephoneNumbers -ErrorAction Stop
  }
}

Export-Kind 'lis-locations' 4 @(
  'City', 'CityAlias', 'CivicAddressId', 'CompanyName', 'CompanyTaxId', 'Confidence', 'CountryOrRegion', 'CountyOrDistrict', 'Description',
  'Elin', 'HouseNumber', 'HouseNumberSuffix', 'IsDefault', 'Latitude', 'Location', 'LocationId', 'Longitude', 'NumberOfTelephoneNumbers',
  'NumberOfVoiceUsers', 'PartnerId', 'PostDirectional', 'PostalCode', 'PreDirectional', 'StateOrProvince', 'StreetName', 'StreetSuffix',
  'TenantId', 'ValidationStatus'
) {
  Read-All -Key 'LocationId' -Size 1000 -Page {
    param($top, $skip)
    Get-CsOnlineLisLocation -ResultSize $top -NumberOfResultsToSkip $skip -PopulateNumberOfVoiceUsers -PopulateNumberOfTelephoneNumbers -ErrorAction Stop
  }
}

Export-Kind 'lis-subnets' 4 @('Description', 'LocationId', 'Subnet') { Get-CsOnlineLisSubnet -ErrorAction Stop }
Export-Kind 'lis-switches' 4 @('ChassisID', 'Description', 'LocationId') { Get-CsOnlineLisSwitch -ErrorAction Stop }
Export-Kind 'lis-ports' 4 @('ChassisID', 'PortID', 'Description', 'LocationId') { Get-CsOnlineLisPort -ErrorAction Stop }
Export-Kind 'lis-wireless-access-points' 4 @('BSSID', 'Description', 'LocationId') { Get-CsOnlineLisWirelessAccessPoint -ErrorAction Stop }

$Users = New-Object System.Collections.ArrayList
Export-Kind 'online-users' 5 @(
  'Identity', 'UserPrincipalName', 'DisplayName', 'GivenName', 'LastName', 'Alias', 'AccountEnabled', 'AccountType', 'AssignedPlan',
  'FeatureTypes', 'EnterpriseVoiceEnabled', 'LineUri', 'OnPremLineURI', 'TelephoneNumbers', 'UsageLocation', 'Country',
  'InterpretedUserType', 'TeamsUpgradeEffectiveMode', 'OnlineVoiceRoutingPolicy', 'TenantDialPlan', 'TeamsCallingPolicy',
  'CallingLineIdentity', 'TeamsEmergencyCallingPolicy', 'TeamsEmergencyCallRoutingPolicy', 'OnlineVoicemailPolicy',
  'TeamsSharedCallingRoutingPolicy', 'SipAddress', 'ProxyAddresses', 'UserDirSyncEnabled', 'UserValidationErrors', 'SoftDeletionTimestamp',
  'WhenCreated', 'WhenChanged'
) {
  foreach ($row in @(Get-CsOnlineUser -ResultSize 2147483647 -ErrorAction Stop)) {
    [void] $Users.Add($row)
    $row
  }
}

#: collect-policies
Export-Kind 'user-policy-assignments' 4 @('Identity', 'PolicyType', 'PolicyName', 'PolicySource') {
  foreach ($user in @($Users | Where-Object { $_.EnterpriseVoiceEnabled })) {
    foreach ($row in @(Get-CsUserPolicyAssignment -Identity ([string] $user.Identity) -ErrorAction Stop)) {
      [pscustomobject] @{
        Identity = [string] $user.Identity
        PolicyType = $row.PolicyType
        PolicyName = $row.PolicyName
        PolicySource = $row.PolicySource
      }
    }
  }
}

$Instances = New-Object System.Collections.ArrayList
Export-Kind 'application-instances' 4 @('ObjectId', 'TenantId', 'UserPrincipalName', 'ApplicationId', 'DisplayName', 'PhoneNumber') {
  foreach ($row in (Read-All -Key 'ObjectId' -Size 1000 -Page {
        param($top, $skip)
        Get-CsOnlineApplicationInstance -ResultSize $top -Skip $skip -ErrorAction Stop
      })) {
    [void] $Instances.Add($row)
    $row
  }
}

Export-Kind 'application-instance-associations' 4 @('Id', 'ConfigurationType', 'ConfigurationId', 'CallPriority') {
  foreach ($instance in $Instances) {
    #: collect-unused
    try { Get-CsOnlineApplicationInstanceAssociation -Identity ([string] $instance.ObjectId) -ErrorAction Stop } catch { $null }
  }
}

Export-Kind 'call-queues' 8 @(
  'TenantId', 'Name', 'Identity', 'RoutingMethod', 'DistributionLists', 'Users', 'DistributionListsLastExpanded', 'Agents', 'AllowOptOut',
  'ConferenceMode', 'PresenceBasedRouting', 'AgentsCapped', 'AgentsInSyncWithDistributionLists', 'AgentAlertTime', 'LanguageId',
  'OverflowThreshold', 'OverflowAction', 'OverflowActionTarget', 'OverflowSharedVoicemailTextToSpeechPrompt',
  'OverflowSharedVoicemailAudioFilePrompt', 'EnableOverflowSharedVoicemailTranscription', 'TimeoutThreshold', 'TimeoutAction',
  'TimeoutActionTarget', 'TimeoutSharedVoicemailTextToSpeechPrompt', 'TimeoutSharedVoicemailAudioFilePrompt',
  'EnableTimeoutSharedVoicemailTranscription', 'NoAgentAction', 'NoAgentActionTarget', 'NoAgentApplyTo', 'WelcomeMusicFileName',
  'WelcomeTextToSpeechPrompt', 'UseDefaultMusicOnHold', 'MusicOnHoldFileName', 'ApplicationInstances', 'ChannelId', 'OboResourceAccountIds',
  'AuthorizedUsers'
) {
  Read-All -Key 'Identity' -Size 100 -Page {
    param($top, $skip)
    Get-CsCallQueue -First $top -Skip $skip -ErrorAction Stop
  }
}

Export-Kind 'auto-attendants' 12 @(
  'Identity', 'TenantId', 'Name', 'LanguageId', 'VoiceId', 'DefaultCallFlow', 'Operator', 'TimeZoneId', 'VoiceResponseEnabled', 'CallFlows',
  'Schedules', 'CallHandlingAssociations', 'Status', 'DialByNameResourceId', 'DirectoryLookupScope', 'ApplicationInstances',
  'AuthorizedUsers'
) {
  Read-All -Key 'Identity' -Size 100 -Page {
    param($top, $skip)
    Get-CsAutoAttendant -First $top -Skip $skip -ErrorAction Stop
  }
}

Export-Kind 'schedules' 8 @(
  'Id', 'Name', 'Type', 'WeeklyRecurrentSchedule', 'FixedSchedule', 'AssociatedConfigurationIds'
) { Get-CsOnlineSchedule -ErrorAction Stop }

Export-Kind 'voice-routing-policies' 4 @('Identity', 'OnlinePstnUsages', 'Description', 'RouteType') { Get-CsOnlineVoiceRoutingPolicy -ErrorAction Stop }
Export-Kind 'voice-routes' 4 @(
  'Identity', 'Priority', 'Description', 'NumberPattern', 'OnlinePstnUsages', 'OnlinePstnGatewayList', 'BridgeSourcePhoneNumber', 'Name'
) { Get-CsOnlineVoiceRoute -ErrorAction Stop }
Export-Kind 'pstn-gateways' 4 @(
  'Identity', 'InboundTeamsNumberTranslationRules', 'InboundPstnNumberTranslationRules', 'OutboundTeamsNumberTranslationRules',
  'OutboundPstnNumberTranslationRules', 'Fqdn', 'SipSignalingPort', 'FailoverTimeSeconds', 'ForwardCallHistory', 'ForwardPai',
  'SendSipOptions', 'MaxConcurrentSessions', 'Enabled', 'MediaBypass', 'GatewaySiteId', 'GatewaySiteLbrEnabled',
  'GatewayLbrEnabledUserOverride', 'FailoverResponseCodes', 'PidfLoSupported', 'MediaRelayRoutingLocationOverride', 'ProxySbc', 'BypassMode',
  'Description'
) { Get-CsOnlinePSTNGateway -ErrorAction Stop }
Export-Kind 'emergency-call-routing-policies' 6 @('Identity', 'EmergencyNumbers', 'AllowEnhancedEmergencyServices', 'Description') {
  Get-CsTeamsEmergencyCallRoutingPolicy -ErrorAction Stop
}
Export-Kind 'shared-calling-policies' 4 @('Identity', 'EmergencyNumbers', 'ResourceAccount', 'Description') {
  Get-CsTeamsSharedCallingRoutingPolicy -ErrorAction Stop
}
Export-Kind 'emergency-calling-policies' 6 @(
  'Identity', 'NotificationGroup', 'NotificationDialOutNumber', 'ExternalLocationLookupMode', 'NotificationMode', 'Description'
) { Get-CsTeamsEmergencyCallingPolicy -ErrorAction Stop }

Export-Kind 'dial-in-bridge' 6 @('Identity', 'Name', 'Region', 'DefaultServiceNumber', 'IsDefault', 'ServiceNumbers', 'TenantId', 'IsShared') {
  Get-CsOnlineDialInConferencingBridge -ErrorAction Stop
}
Export-Kind 'dial-in-service-numbers' 4 @('Number', 'City', 'PrimaryLanguage', 'SecondaryLanguages', 'BridgeId', 'IsShared', 'Type') {
  Get-CsOnlineDialInConferencingServiceNumber -ErrorAction Stop
}
#: collect-pins
Export-Kind 'dial-in-users' 4 @(
  'AllowPstnOnlyMeeting', 'AllowTollFreeDialIn', 'BridgeId', 'BridgeName', 'ConferenceId', 'DefaultTollFreeNumber', 'DefaultTollNumber',
  'DisplayName', 'Identity', 'ServiceNumber', 'SipAddress', 'TenantId', 'TollFreeServiceNumber'
) { Get-CsOnlineDialInConferencingUser -ResultSize 2147483647 -ErrorAction Stop }

if (-not $Cloud) {
  Export-Kind 'subscribed-skus' 6 @(
    'AccountName', 'AccountId', 'AppliesTo', 'CapabilityStatus', 'ConsumedUnits', 'Id', 'SkuId', 'SkuPartNumber', 'SubscriptionIds',
    'PrepaidUnits', 'ServicePlans'
  ) { Get-MgSubscribedSku -All -ErrorAction Stop }
  Export-Kind 'users' 6 @(
    'Id', 'UserPrincipalName', 'DisplayName', 'AccountEnabled', 'UsageLocation', 'PreferredLanguage', 'OnPremisesSyncEnabled',
    'BusinessPhones', 'AssignedLicenses', 'AssignedPlans', 'LicenseAssignmentStates'
  ) {
    Get-MgUser -All -Property 'Id', 'UserPrincipalName', 'DisplayName', 'AccountEnabled', 'UsageLocation', 'PreferredLanguage', 'OnPremisesSyncEnabled', 'BusinessPhones', 'AssignedLicenses', 'AssignedPlans', 'LicenseAssignmentStates' -ErrorAction Stop
  }
}

Write-Host ''
foreach ($name in $Missing) { Write-Host ($Text.LeftOut -f $name) }
Write-Host ($Text.CollectedInto -f $Folder)
