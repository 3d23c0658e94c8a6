#: section-user-numbers
function Find-UserNumber {
  param([string] $Section)
  $inventory = Get-Inventory
  foreach ($person in $People) {
    if (-not $person.TelephoneNumber) { continue }
    $user = Get-Person $person.UserPrincipalName
    if ($null -eq $user) { continue }
    $with = @{
      Name = $person.UserPrincipalName; Number = $person.TelephoneNumber; Type = $person.NumberType; Place = $person.Place
      Old = ''
    }
    $row = $inventory[$with.Number]
    $line = ([string] $user.LineUri) -replace '^tel:', ''
    if ($null -eq $row -and $with.Type -ne 'DirectRouting') {
      Add-Problem $Section $with.Name ($Text.NumberNotThere -f $with.Number, $with.Name)
      continue
    }
    if ($null -ne $row -and $row.AssignedPstnTargetId -and [string] $row.AssignedPstnTargetId -ne [string] $user.Identity) {
      Add-Problem $Section $with.Name ($Text.NumberTaken -f $with.Number, $with.Name)
      continue
    }
    if ($line -and $line -ne $with.Number) {
      Add-Problem $Section $with.Name ($Text.OtherNumber -f $with.Name, $line, $with.Number)
      continue
    }
    $location = ''
    if ($with.Place) {
      $place = Get-Place $with.Place
      $location = Get-LocationId $place
      #: operator-location
      if ($with.Type -eq 'OperatorConnect' -and $null -ne $row -and -not $row.LocationUpdateSupported) {
        $with.Place = ''
        if (-not $location -or [string] $row.LocationId -ne $location) {
          Add-Difference $Section $with.Name ($Text.LocationByOthers -f $with.Number, $place.Description)
        }
      }
      if (-not (Test-Validated $place)) {
        Add-Problem $Section $with.Name ($Text.NotValidated -f $place.Description, $with.Number)
        continue
      }
    }
    if (-not $line) {
      New-Work -Section $Section -Subject $with.Name -What ($Text.AssignNumber -f $with.Number, $with.Name) -With $with -Do {
        param($it)
        $fields = @{ Identity = $it.Name; PhoneNumber = $it.Number; PhoneNumberType = $it.Type }
        if ($it.Place) {
          $place = Get-Place $it.Place
          $location = Get-LocationId $place
          if (-not $location) { throw ($Text.NoPlace -f $place.Description) }
          $fields.LocationId = $location
        }
        Set-CsPhoneNumberAssignment @fields -ErrorAction Stop
      } -Back {
        param($it)
        'Remove-CsPhoneNumberAssignment -Identity {0} -PhoneNumber {1} -PhoneNumberType {2}' -f (ConvertTo-Literal $it.Name), (ConvertTo-Literal $it.Number), (ConvertTo-Literal $it.Type)
      }
    } elseif ($with.Place -and $null -ne $row -and [string] $row.LocationId -ne $location) {
      $with.Old = [string] $row.LocationId
      New-LocationWork $Section $with.Name $with
    }
  }
}
