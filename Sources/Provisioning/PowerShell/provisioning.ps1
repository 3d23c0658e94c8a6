#: section-provisioning
function Find-Provisioning {
  param([string] $Section)
  foreach ($person in $People) {
    if (-not $person.TelephoneNumber) { continue }
    $user = Get-Person $person.UserPrincipalName
    if ($null -eq $user -or (Test-Provisioned $user)) { continue }
    $with = @{ Name = $person.UserPrincipalName }
    New-Work -Section $Section -Subject $with.Name -What ($Text.WaitFor -f $with.Name) -With $with -Do {
      param($it)
      Wait-Account $it.Name { param($user) Test-Provisioned $user }
    }
  }
}
