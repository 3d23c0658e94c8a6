#: section-usage-locations
function Find-UsageLocation {
  param([string] $Section)
  foreach ($person in $People) {
    if (-not $person.UsageLocation) { continue }
    $account = Get-Account $person.UserPrincipalName
    if ($null -eq $account -or $account.UsageLocation -eq $person.UsageLocation) { continue }
    $with = @{ Name = $person.UserPrincipalName; Country = $person.UsageLocation; Old = [string] $account.UsageLocation }
    New-Work -Section $Section -Subject $with.Name -What ($Text.SetUsageLocation -f $with.Name, $with.Country) -With $with -Do {
      param($it)
      Update-MgUser -UserId $it.Name -UsageLocation $it.Country -ErrorAction Stop | Out-Null
    } -Back {
      param($it)
      if ($it.Old) { 'Update-MgUser -UserId {0} -UsageLocation {1}' -f (ConvertTo-Literal $it.Name), (ConvertTo-Literal $it.Old) }
    }
  }
}
