#: module
function Assert-Module {
  param([string] $Name, [version] $Least)
  $found = Get-Module -ListAvailable -Name $Name | Where-Object { $_.Version -ge $Least } | Select-Object -First 1
  if ($null -eq $found) { throw ($Text.ModuleMissing -f $Name, $Least) }
}

#: read-all
function Read-All {
  param([string] $Key, [int] $Size, [scriptblock] $Page)
  $seen = @{}
  $skip = 0
  while ($true) {
    $rows = @(& $Page $Size $skip)
    $fresh = @()
    foreach ($row in $rows) {
      if ($null -eq $row) { continue }
      $id = [string] $row.$Key
      if ($seen.ContainsKey($id)) { continue }
      $seen[$id] = $true
      $fresh += $row
    }
    $fresh
    if ($rows.Count -lt $Size -or $fresh.Count -eq 0) { return }
    $skip += $Size
  }
}
