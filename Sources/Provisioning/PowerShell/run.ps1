#: look
function Find-Everything {
  $Known.Clear()
  $Problems.Clear()
  $Differences.Clear()
  foreach ($section in $Sections) { & $section.Find $section.Title }
}

#: say-differences
function Write-Differences {
  foreach ($difference in $Differences) {
    Write-Host ('  ' + $difference.Message)
    Write-Record $difference.Section $difference.Subject $difference.Message 'differs'
  }
}

#: say-by-hand
function Write-ByHand {
  if ($ByHand.Count -eq 0) { return }
  Write-Host ''
  Write-Host $Text.ByHand
  foreach ($line in $ByHand) { Write-Host ('  ' + $line) }
}

#: refusals
Write-Host $Text.Title
foreach ($refusal in $Refused) {
  Write-Host ''
  Write-Host ($Text.Refused -f $refusal.Title)
  foreach ($reason in $refusal.Reasons) {
    Write-Host ('  ' + $reason)
    Write-Record $refusal.Title '' $reason 'refused'
  }
}

if ($Sections.Count -eq 0) {
  Write-Host $Text.NothingToDo
  Write-ByHand
  return
}

#: connect
foreach ($module in $Modules) { Assert-Module $module.Name $module.Version }
Connect-Services

#: show
Write-Host ''
Write-Host $Text.Looking
$work = @(Find-Everything)
foreach ($section in $Sections) {
  $items = @($work | Where-Object { $_.Section -eq $section.Title })
  Write-Host ''
  Write-Host ($Text.SectionCount -f $section.Title, $items.Count)
  foreach ($item in @($items | Select-Object -First 20)) { Write-Host ('  ' + $item.What) }
  if ($items.Count -gt 20) { Write-Host ('  ' + ($Text.More -f ($items.Count - 20))) }
}
if ($Problems.Count -gt 0) {
  Write-Host ''
  Write-Host $Text.Problems
  foreach ($problem in $Problems) {
    Write-Host ('  ' + $problem.Message)
    Write-Record $problem.Section $problem.Subject $problem.Message 'problem'
  }
  if (-not $WhatIfPreference) { throw ($Text.StoppedBefore -f $Problems.Count) }
}

#: ask
if ($work.Count -gt 0 -and -not $WhatIfPreference) {
  Write-Host ''
  if (-not $PSCmdlet.ShouldContinue(($Text.Ask -f $work.Count), $Text.Title)) {
    Write-Host $Text.NothingChanged
    return
  }
}

#: act
$done = 0
try {
  foreach ($item in $work) {
    Invoke-Work $item
    $done++
  }
} catch {
  Write-Host ''
  Write-Host ($Text.StoppedAt -f $done, $work.Count, $_.Exception.Message)
  throw
} finally {
  Write-WayBack
  if (Test-Path -LiteralPath $LogPath) { Write-Host ($Text.LogAt -f $LogPath) }
}

#: verify
Write-Host ''
Write-Host $Text.Verifying
$left = @()
if (-not $WhatIfPreference) {
  $left = @(Find-Everything)
  foreach ($item in $left) {
    Write-Host ('  ' + ($Text.StillOpen -f $item.What))
    Write-Record $item.Section $item.Subject $item.What 'differs'
  }
  foreach ($problem in $Problems) {
    Write-Host ('  ' + $problem.Message)
    Write-Record $problem.Section $problem.Subject $problem.Message 'differs'
  }
}
Write-Differences
if ($left.Count -eq 0 -and $Differences.Count -eq 0 -and $Problems.Count -eq 0 -and -not $WhatIfPreference) { Write-Host $Text.AsPlanned }
Write-ByHand
