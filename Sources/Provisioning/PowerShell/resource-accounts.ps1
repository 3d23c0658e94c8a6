#: section-resource-accounts
function Find-ResourceAccount {
  param([string] $Section)
  $needed = 0
  foreach ($account in $ResourceAccounts) {
    $instance = (Get-Instances)[$account.UserPrincipalName]
    if ($null -eq $instance) {
      New-Work -Section $Section -Subject $account.UserPrincipalName -What ($Text.MakeResourceAccount -f $account.UserPrincipalName) -With $account -Do {
        param($it)
        $application = if ($it.Kind -eq 'queue') { '11cd3e2e-fccb-42ad-ad00-878b93575e07' } else { 'ce933385-9390-45d1-9512-c8d228074e07' }
        New-CsOnlineApplicationInstance -UserPrincipalName $it.UserPrincipalName -ApplicationId $application -DisplayName $it.DisplayName -ErrorAction Stop
        $Known.Remove('Instances')
        Add-WayBack ('# ' + ($Text.DeleteByHand -f $it.UserPrincipalName))
        Wait-Account $it.UserPrincipalName { $true }
      }
    }
    $licence = Find-ResourceAccountLicence $Section $account $instance
    if ($null -ne $licence) {
      $needed++
      $licence
    }
    if ($account.TelephoneNumber) { Find-ResourceAccountNumber $Section $account $instance }
  }
  $product = Get-Product $ResourceAccountProduct
  if ($null -ne $product) { Assert-Free $Section $product $needed }
}

#: resource-account-licence
function Find-ResourceAccountLicence {
  param([string] $Section, [object] $Account, [object] $Instance)
  $product = Get-Product $ResourceAccountProduct
  if ($null -eq $product) {
    Add-Problem $Section $Account.UserPrincipalName ($Text.NoProduct -f $ResourceAccountProduct)
    return
  }
  if ($null -ne $Instance) {
    $holder = Get-Account $Account.UserPrincipalName
    if ($null -eq $holder -or (Test-Plan $holder @('MCOEV_VIRTUALUSER', 'MCOEV_VIRTUALUSER_GOV'))) { return }
  }
  $with = @{ Name = $Account.UserPrincipalName; Country = $Account.UsageLocation; Sku = [string] $product.SkuId }
  New-Work -Section $Section -Subject $with.Name -What ($Text.AssignLicence -f $ResourceAccountProduct, $with.Name) -With $with -Do {
    param($it)
    $holder = Get-MgUser -UserId $it.Name -Property 'Id', 'UsageLocation' -ErrorAction Stop
    if (-not $holder.UsageLocation) { Update-MgUser -UserId $it.Name -UsageLocation $it.Country -ErrorAction Stop | Out-Null }
    Set-MgUserLicense -UserId $it.Name -AddLicenses @(@{ SkuId = $it.Sku }) -RemoveLicenses @() -ErrorAction Stop | Out-Null
  } -Back {
    param($it)
    'Set-MgUserLicense -UserId {0} -AddLicenses @() -RemoveLicenses @({1})' -f (ConvertTo-Literal $it.Name), (ConvertTo-Literal $it.Sku)
  }
}

#: resource-account-number
function Find-ResourceAccountNumber {
  param([string] $Section, [object] $Account, [object] $Instance)
  $with = @{ Name = $Account.UserPrincipalName; Number = $Account.TelephoneNumber; Type = $Account.NumberType }
  $row = (Get-Inventory)[$with.Number]
  if ($null -eq $row -and $with.Type -ne 'DirectRouting') {
    Add-Problem $Section $with.Name ($Text.NumberNotThere -f $with.Number, $with.Name)
    return
  }
  if ($null -ne $row -and $row.AssignedPstnTargetId) {
    if ($null -ne $Instance -and [string] $row.AssignedPstnTargetId -eq [string] $Instance.ObjectId) { return }
    Add-Problem $Section $with.Name ($Text.NumberTaken -f $with.Number, $with.Name)
    return
  }
  $held = if ($null -eq $Instance) { '' } else { ([string] $Instance.PhoneNumber) -replace '^tel:', '' }
  if ($held -eq $with.Number) { return }
  if ($held) {
    Add-Problem $Section $with.Name ($Text.OtherNumber -f $with.Name, $held, $with.Number)
    return
  }
  New-Work -Section $Section -Subject $with.Name -What ($Text.AssignNumber -f $with.Number, $with.Name) -With $with -Do {
    param($it)
    Wait-Account $it.Name { param($user) Test-Provisioned $user }
    Set-CsPhoneNumberAssignment -Identity $it.Name -PhoneNumber $it.Number -PhoneNumberType $it.Type -ErrorAction Stop
  } -Back {
    param($it)
    'Remove-CsPhoneNumberAssignment -Identity {0} -PhoneNumber {1} -PhoneNumberType {2}' -f (ConvertTo-Literal $it.Name), (ConvertTo-Literal $it.Number), (ConvertTo-Literal $it.Type)
  }
}
