#: account
function Get-Account {
  param([string] $Name)
  if (-not $Known.ContainsKey('Accounts')) {
    $table = @{}
    if ($People.Count -gt 100) {
      $all = Get-MgUser -All -Property 'Id', 'UserPrincipalName', 'UsageLocation', 'AssignedLicenses', 'AssignedPlans' -ErrorAction Stop
      foreach ($account in @($all)) { $table[[string] $account.UserPrincipalName] = $account }
    }
    $Known['Accounts'] = $table
  }
  if (-not $Known['Accounts'].ContainsKey($Name)) {
    $account = $null
    try {
      $account = Get-MgUser -UserId $Name -Property 'Id', 'UserPrincipalName', 'UsageLocation', 'AssignedLicenses', 'AssignedPlans' -ErrorAction Stop
    } catch {
      Add-Problem '' $Name ($Text.NoAccount -f $Name, $_.Exception.Message)
    }
    $Known['Accounts'][$Name] = $account
  }
  $Known['Accounts'][$Name]
}

#: products
function Get-Products {
  if (-not $Known.ContainsKey('Products')) { $Known['Products'] = @(Get-MgSubscribedSku -All -ErrorAction Stop) }
  $Known['Products']
}

#: product
function Get-Product {
  param([string] $PartNumber)
  Get-Products | Where-Object { $_.SkuPartNumber -eq $PartNumber } | Select-Object -First 1
}

#: plan-ids
function Get-PlanIds {
  param([string[]] $Plans)
  $key = 'Plans ' + ($Plans -join ' ')
  if (-not $Known.ContainsKey($key)) {
    $ids = @{}
    foreach ($product in Get-Products) {
      foreach ($plan in $product.ServicePlans) {
        if ($Plans -contains $plan.ServicePlanName) { $ids[[string] $plan.ServicePlanId] = $true }
      }
    }
    $Known[$key] = $ids
  }
  $Known[$key]
}

#: has-plan
function Test-Plan {
  param([object] $Account, [string[]] $Plans)
  $ids = Get-PlanIds $Plans
  foreach ($plan in $Account.AssignedPlans) {
    if ($plan.CapabilityStatus -eq 'Enabled' -and $ids.ContainsKey([string] $plan.ServicePlanId)) { return $true }
  }
  $false
}

#: free
function Assert-Free {
  param([string] $Section, [object] $Product, [int] $Needed)
  $free = $Product.PrepaidUnits.Enabled - $Product.ConsumedUnits
  if ($Needed -gt $free) { Add-Problem $Section $Product.SkuPartNumber ($Text.TooFewLicences -f $Product.SkuPartNumber, $Needed, $free) }
}
