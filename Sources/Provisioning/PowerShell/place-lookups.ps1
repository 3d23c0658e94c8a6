#: civics
function Get-Civics {
  if (-not $Known.ContainsKey('Civics')) {
    $Known['Civics'] = @(Read-All -Key 'CivicAddressId' -Size 1000 -Page {
        param($top, $skip)
        Get-CsOnlineLisCivicAddress -ResultSize $top -NumberOfResultsToSkip $skip -ErrorAction Stop
      })
  }
  $Known['Civics']
}

#: locations
function Get-Locations {
  if (-not $Known.ContainsKey('Locations')) {
    $Known['Locations'] = @(Read-All -Key 'LocationId' -Size 1000 -Page {
        param($top, $skip)
        Get-CsOnlineLisLocation -ResultSize $top -NumberOfResultsToSkip $skip -ErrorAction Stop
      })
  }
  $Known['Locations']
}

#: civic
function Get-Civic {
  param([object] $Place)
  foreach ($row in Get-Civics) {
    $same = $true
    foreach ($name in 'CountryOrRegion', 'CompanyName', 'HouseNumber', 'StreetName', 'City', 'PostalCode') {
      if (([string] $row.$name) -ne ([string] $Place.$name)) { $same = $false }
    }
    if ($same) { return $row }
  }
}

#: location-id
function Get-LocationId {
  param([object] $Place)
  if ($Place.LocationId) {
    foreach ($row in Get-Locations) { if ([string] $row.LocationId -eq $Place.LocationId) { return [string] $row.LocationId } }
    return ''
  }
  $civic = Get-Civic $Place
  if ($null -eq $civic) { return '' }
  if (-not $Place.Location) { return [string] $civic.DefaultLocationId }
  foreach ($row in Get-Locations) {
    if ([string] $row.CivicAddressId -eq [string] $civic.CivicAddressId -and $row.Location -eq $Place.Location) { return [string] $row.LocationId }
  }
  ''
}

#: place
function Get-Place {
  param([string] $Key)
  foreach ($place in $Places) { if ($place.Key -eq $Key) { return $place } }
}
