#: section-auto-attendants
function Find-AutoAttendant {
  param([string] $Section)
  foreach ($attendant in $AutoAttendants) {
    $row = (Get-Attendants)[$attendant.Name]
    if ($null -ne $row) {
      foreach ($name in 'LanguageId', 'TimeZoneId') {
        if ([string] $row.$name -ne $attendant.$name) {
          Add-Difference $Section $attendant.Name ($Text.AttendantDiffers -f $attendant.Name, $name, $row.$name, $attendant.$name)
        }
      }
      continue
    }
    New-Work -Section $Section -Subject $attendant.Name -What ($Text.MakeAttendant -f $attendant.Name) -With $attendant -Do {
      param($it)
      $flows = @()
      $rules = @()
      $days = $it.Hours
      if ($it.AfterHours.Count -gt 0) {
        $hours = @{ Name = $it.Name; WeeklyRecurrentSchedule = $true; Complement = $true }
        if ($days.Monday) { $hours.MondayHours = ConvertTo-Range $days.Monday }
        if ($days.Tuesday) { $hours.TuesdayHours = ConvertTo-Range $days.Tuesday }
        if ($days.Wednesday) { $hours.WednesdayHours = ConvertTo-Range $days.Wednesday }
        if ($days.Thursday) { $hours.ThursdayHours = ConvertTo-Range $days.Thursday }
        if ($days.Friday) { $hours.FridayHours = ConvertTo-Range $days.Friday }
        if ($days.Saturday) { $hours.SaturdayHours = ConvertTo-Range $days.Saturday }
        if ($days.Sunday) { $hours.SundayHours = ConvertTo-Range $days.Sunday }
        $schedule = Find-Schedule { param($row) Test-Week $row $days $it.Name }
        if ($null -eq $schedule) {
          $schedule = New-CsOnlineSchedule @hours -ErrorAction Stop
          Add-WayBack (Undo-Schedule $schedule)
        }
        $flow = New-Flow ($it.Name + ' - ' + $Text.AfterHours) $it.AfterHours $it.AfterHoursPrompt
        $flows += $flow
        $rules += New-CsAutoAttendantCallHandlingAssociation -CallFlowId $flow.Id -ScheduleId $schedule.Id -Type AfterHours -ErrorAction Stop
      }
      foreach ($holiday in $it.Holidays) {
        # One set of days serves every attendant that keeps them.
        $set = 'Holidays ' + $holiday.Name + ' ' + (@($holiday.Ranges | ForEach-Object { $_.Start + '-' + $_.End }) -join ' ')
        if (-not $Known.ContainsKey($set)) {
          $schedule = Find-Schedule { param($row) Test-Dates $row $holiday }
          if ($null -eq $schedule) {
            $ranges = @($holiday.Ranges | ForEach-Object { New-CsOnlineDateTimeRange -Start $_.Start -End $_.End -ErrorAction Stop })
            $schedule = New-CsOnlineSchedule -Name $holiday.Name -FixedSchedule -DateTimeRanges $ranges -ErrorAction Stop
            Add-WayBack (Undo-Schedule $schedule)
          }
          $Known[$set] = $schedule
        }
        $schedule = $Known[$set]
        $flow = New-Flow $holiday.Name @(@{ Key = 'Automatic'; Target = $holiday.Target }) $holiday.Prompt
        $flows += $flow
        $rules += New-CsAutoAttendantCallHandlingAssociation -CallFlowId $flow.Id -ScheduleId $schedule.Id -Type Holiday -ErrorAction Stop
      }
      $fields = @{ Name = $it.Name; LanguageId = $it.LanguageId; TimeZoneId = $it.TimeZoneId }
      $fields.DefaultCallFlow = New-Flow $it.Name $it.Menu $it.Prompt
      if ($it.Operator) { $fields.Operator = Get-Entity $it.Operator }
      if ($flows.Count -gt 0) {
        $fields.CallFlows = $flows
        $fields.CallHandlingAssociations = $rules
      }
      New-CsAutoAttendant @fields -ErrorAction Stop
      $Known.Remove('Attendants')
    } -Back {
      param($it, $made)
      if ($made) { 'Remove-CsAutoAttendant -Identity {0}' -f (ConvertTo-Literal ([string] $made.Identity)) }
    }
  }
}

#: schedule
function Find-Schedule {
  param([scriptblock] $Fits)
  if (-not $Known.ContainsKey('Schedules')) { $Known['Schedules'] = @(Get-CsOnlineSchedule -ErrorAction Stop) }
  foreach ($row in $Known['Schedules']) { if (& $Fits $row) { return $row } }
}

#: same-week
function Test-Week {
  param([object] $Row, [object] $Days, [string] $Name)
  $week = $Row.WeeklyRecurrentSchedule
  if ([string] $Row.Name -ne $Name -or $null -eq $week -or -not $week.ComplementEnabled) { return $false }
  if (@($Row.AssociatedConfigurationIds | Where-Object { $_ }).Count -gt 0) { return $false }
  foreach ($day in 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday') {
    $hours = $day + 'Hours'
    if ((ConvertTo-Hours $week.$hours) -ne (ConvertTo-Hours $Days.$day)) { return $false }
  }
  $true
}

#: same-dates
function Test-Dates {
  param([object] $Row, [object] $Holiday)
  if ([string] $Row.Name -ne $Holiday.Name -or $null -eq $Row.FixedSchedule) { return $false }
  (ConvertTo-Dates $Row.FixedSchedule.DateTimeRanges) -eq (ConvertTo-Dates $Holiday.Ranges)
}

#: hours
function ConvertTo-Hours {
  param([object[]] $Spans)
  @($Spans | Where-Object { $null -ne $_ } | ForEach-Object { [string] $_.Start + '-' + [string] $_.End }) -join ' '
}

#: dates
function ConvertTo-Dates {
  param([object[]] $Ranges)
  @($Ranges | Where-Object { $null -ne $_ } | ForEach-Object { '{0:d\/M\/yyyy H\:mm}-{1:d\/M\/yyyy H\:mm}' -f $_.Start, $_.End }) -join ' '
}

#: undo-schedule
function Undo-Schedule {
  param([object] $Schedule)
  ConvertTo-Attempt ('Remove-CsOnlineSchedule -Id {0}' -f (ConvertTo-Literal ([string] $Schedule.Id)))
}

#: flow
function New-Flow {
  param([string] $Name, [object[]] $Keys, [string] $Prompt)
  $options = @($Keys | ForEach-Object { New-Option $_.Key $_.Target })
  $menu = @{ Name = $Name; MenuOptions = $options }
  $flow = @{ Name = $Name }
  if ($Prompt) {
    $prompts = @(New-CsAutoAttendantPrompt -TextToSpeechPrompt $Prompt -ErrorAction Stop)
    # A menu's keys are read out again and again; what ends a call is said before.
    if ($Keys[0].Key -eq 'Automatic') { $flow.Greetings = $prompts } else { $menu.Prompts = $prompts }
  }
  $flow.Menu = New-CsAutoAttendantMenu @menu -ErrorAction Stop
  New-CsAutoAttendantCallFlow @flow -ErrorAction Stop
}

#: option
function New-Option {
  param([string] $Key, [string] $Target)
  if ($Target -eq 'operator') { return New-CsAutoAttendantMenuOption -Action TransferCallToOperator -DtmfResponse $Key -ErrorAction Stop }
  if ($Target -eq 'disconnect') { return New-CsAutoAttendantMenuOption -Action DisconnectCall -DtmfResponse $Key -ErrorAction Stop }
  $entity = Get-Entity $Target
  New-CsAutoAttendantMenuOption -Action TransferCallToTarget -DtmfResponse $Key -CallTarget $entity -ErrorAction Stop
}

#: entity
function Get-Entity {
  param([string] $Target)
  $kind, $name = $Target -split ':', 2
  if ($kind -eq 'user') { return New-CsAutoAttendantCallableEntity -Identity (Get-PersonId $name) -Type User -ErrorAction Stop }
  if ($kind -eq 'number') { return New-CsAutoAttendantCallableEntity -Identity ('tel:' + $name) -Type ExternalPstn -ErrorAction Stop }
  if ($kind -eq 'voicemail') { return New-CsAutoAttendantCallableEntity -Identity $name -Type SharedVoicemail -ErrorAction Stop }
  $endpoint = Get-Endpoint $kind $name
  if ($endpoint.Type -eq 'ApplicationEndpoint') {
    return New-CsAutoAttendantCallableEntity -Identity $endpoint.Id -Type ApplicationEndpoint -ErrorAction Stop
  }
  New-CsAutoAttendantCallableEntity -Identity $endpoint.Id -Type ConfigurationEndpoint -ErrorAction Stop
}

#: range
function ConvertTo-Range {
  param([object[]] $Spans)
  , @($Spans | ForEach-Object { New-CsOnlineTimeRange -Start $_.Start -End $_.End -ErrorAction Stop })
}
