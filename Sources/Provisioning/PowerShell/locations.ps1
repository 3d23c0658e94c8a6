#: validated
function Test-Validated {
  param([object] $Place)
  $civic = Get-Civic $Place
  $null -eq $civic -or -not $civic.ValidationStatus -or $civic.ValidationStatus -like 'Valid*'
}

#: give-location
function New-LocationWork {
  param([string] $Section, [string] $Subject, [object] $With)
  New-Work -Section $Section -Subject $Subject -What ($Text.SetLocation -f $With.Number, (Get-Place $With.Place).Description) -With $With -Do {
    param($it)
    $place = Get-Place $it.Place
    $location = Get-LocationId $place
    if (-not $location) { throw ($Text.NoPlace -f $place.Description) }
    Set-CsPhoneNumberAssignment -PhoneNumber $it.Number -LocationId $location -ErrorAction Stop
  } -Back {
    param($it)
    $old = if ($it.Old -eq '00000000-0000-0000-0000-000000000000') { '' } else { $it.Old }
    if (-not $old -and $it.Type -eq 'CallingPlan') { return '# ' + ($Text.LocationStays -f $it.Number) }
    if (-not $old) { $old = 'null' }
    'Set-CsPhoneNumberAssignment -PhoneNumber {0} -LocationId {1}' -f (ConvertTo-Literal $it.Number), (ConvertTo-Literal $old)
  }
}
