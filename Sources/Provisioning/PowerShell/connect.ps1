#: connect-services
function Connect-Services {
  if ($TeamsEnvironment) {
    Connect-MicrosoftTeams -TeamsEnvironmentName $TeamsEnvironment -WhatIf:$false -ErrorAction Stop | Out-Null
  } else {
    Connect-MicrosoftTeams -WhatIf:$false -ErrorAction Stop | Out-Null
  }
  if ($NeedsGraph) { Connect-MgGraph -Scopes 'User.ReadWrite.All', 'Organization.Read.All' -ErrorAction Stop | Out-Null }
}
