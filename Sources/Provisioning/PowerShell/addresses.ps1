#: section-addresses
function Find-Address {
  param([string] $Section)
  foreach ($place in $Places) {
    if (Get-LocationId $place) { continue }
    if ($place.LocationId) {
      Add-Problem $Section $place.Description ($Text.LocationGone -f $place.Description, $place.LocationId)
      continue
    }
    if ($null -eq (Get-Civic $place)) {
      if ($place.LacksCoordinates) {
        Add-Problem $Section $place.Description ($Text.NoCoordinates -f $place.Address)
        continue
      }
      New-Work -Section $Section -Subject $place.Description -What ($Text.MakeAddress -f $place.Description) -With $place -Do {
        param($it)
        if ($null -ne (Get-Civic $it)) { return }
        $fields = @{ CompanyName = $it.CompanyName; CountryOrRegion = $it.CountryOrRegion; Description = $it.Address }
        if ($it.HouseNumber) { $fields.HouseNumber = $it.HouseNumber }
        if ($it.HouseNumberSuffix) { $fields.HouseNumberSuffix = $it.HouseNumberSuffix }
        if ($it.PreDirectional) { $fields.PreDirectional = $it.PreDirectional }
        if ($it.StreetName) { $fields.StreetName = $it.StreetName }
        if ($it.StreetSuffix) { $fields.StreetSuffix = $it.StreetSuffix }
        if ($it.PostDirectional) { $fields.PostDirectional = $it.PostDirectional }
        if ($it.City) { $fields.City = $it.City }
        if ($it.CityAlias) { $fields.CityAlias = $it.CityAlias }
        if ($it.StateOrProvince) { $fields.StateOrProvince = $it.StateOrProvince }
        if ($it.PostalCode) { $fields.PostalCode = $it.PostalCode }
        if ($it.CompanyTaxId) { $fields.CompanyTaxId = $it.CompanyTaxId }
        if ($it.Latitude) { $fields.Latitude = $it.Latitude }
        if ($it.Longitude) { $fields.Longitude = $it.Longitude }
        if ($it.Elin -and -not $it.Location) { $fields.Elin = $it.Elin }
        New-CsOnlineLisCivicAddress @fields -ErrorAction Stop
        $Known.Remove('Civics')
        $Known.Remove('Locations')
      } -Back {
        param($it, $made)
        if ($made) { ConvertTo-Attempt ('Remove-CsOnlineLisCivicAddress -CivicAddressId {0}' -f (ConvertTo-Literal ([string] $made.CivicAddressId))) }
      }
    }
    if ($place.Location) {
      New-Work -Section $Section -Subject $place.Description -What ($Text.MakeLocation -f $place.Location, $place.Description) -With $place -Do {
        param($it)
        $civic = Get-Civic $it
        if ($null -eq $civic) { throw ($Text.NoPlace -f $it.Description) }
        $fields = @{ Location = $it.Location; CivicAddressId = [string] $civic.CivicAddressId }
        if ($it.Elin) { $fields.Elin = $it.Elin }
        New-CsOnlineLisLocation @fields -ErrorAction Stop
        $Known.Remove('Locations')
      } -Back {
        param($it, $made)
        if ($made) { ConvertTo-Attempt ('Remove-CsOnlineLisLocation -LocationId {0}' -f (ConvertTo-Literal ([string] $made.LocationId))) }
      }
    }
  }
}
