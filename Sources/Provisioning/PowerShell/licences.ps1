#: section-licences
function Find-Licence {
  param([string] $Section)
  foreach ($licence in $Licences) {
    $product = Get-Product $licence.Product
    if ($null -eq $product) {
      Add-Problem $Section $licence.Product ($Text.NoProduct -f $licence.Product)
      continue
    }
    $needed = 0
    foreach ($person in $People) {
      $account = Get-Account $person.UserPrincipalName
      if ($null -eq $account -or (Test-Plan $account $licence.Plans)) { continue }
      if (@($account.AssignedLicenses | Where-Object { [string] $_.SkuId -eq [string] $product.SkuId }).Count -gt 0) { continue }
      $needed++
      $with = @{ Name = $person.UserPrincipalName; Sku = [string] $product.SkuId }
      New-Work -Section $Section -Subject $with.Name -What ($Text.AssignLicence -f $licence.Product, $with.Name) -With $with -Do {
        param($it)
        Set-MgUserLicense -UserId $it.Name -AddLicenses @(@{ SkuId = $it.Sku }) -RemoveLicenses @() -ErrorAction Stop | Out-Null
      } -Back {
        param($it)
        'Set-MgUserLicense -UserId {0} -AddLicenses @() -RemoveLicenses @({1})' -f (ConvertTo-Literal $it.Name), (ConvertTo-Literal $it.Sku)
      }
    }
    Assert-Free $Section $product $needed
  }
}
