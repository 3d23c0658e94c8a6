#: state
$Known = @{}
$Problems = New-Object System.Collections.ArrayList
$Differences = New-Object System.Collections.ArrayList
$WayBack = New-Object System.Collections.ArrayList
if (-not $LogFolder) { $LogFolder = '.' }
$Stamp = (Get-Date).ToString('yyyyMMdd-HHmmss', [cultureinfo]::InvariantCulture)
#: encoding
$Utf8 = if ($PSVersionTable.PSVersion.Major -ge 6) { 'utf8BOM' } else { 'UTF8' }
$LogPath = Join-Path $LogFolder ('ringready-log-' + $Stamp + '.csv')
$WayBackPath = Join-Path $LogFolder ('ringready-way-back-' + $Stamp + '.ps1')

#: literal
function ConvertTo-Literal {
  param([string] $Value)
  "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($Value) + "'"
}

#: cell
function ConvertTo-Cell {
  param([string] $Value)
  if ($Value -match '^[=@\t\r]|^[+-](?![0-9 .]+$)') { return "'" + $Value }
  $Value
}

#: record
function Write-Record {
  param([string] $Section, [string] $Subject, [string] $Action, [string] $Result, [string] $Detail = '', [string] $Back = '')
  [pscustomobject] @{
    Time = (Get-Date).ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture)
    Section = ConvertTo-Cell $Section
    Subject = ConvertTo-Cell $Subject
    Action = ConvertTo-Cell $Action
    Result = $Result
    Detail = ConvertTo-Cell $Detail
    WayBack = ConvertTo-Cell $Back
  } | Export-Csv -LiteralPath $LogPath -Append -NoTypeInformation -Encoding $Utf8 -WhatIf:$false -Confirm:$false
}

#: problem
function Add-Problem {
  param([string] $Section, [string] $Subject, [string] $Message)
  [void] $Problems.Add([pscustomobject] @{ Section = $Section; Subject = $Subject; Message = $Message })
}

#: difference
function Add-Difference {
  param([string] $Section, [string] $Subject, [string] $Message)
  [void] $Differences.Add([pscustomobject] @{ Section = $Section; Subject = $Subject; Message = $Message })
}

#: work
function New-Work {
  param([string] $Section, [string] $Subject, [string] $What, [object] $With, [scriptblock] $Do, [scriptblock] $Back)
  [pscustomobject] @{ Section = $Section; Subject = $Subject; What = $What; With = $With; Do = $Do; Back = $Back }
}

#: invoke
function Invoke-Work {
  param([object] $Work)
  if ($WhatIfPreference) {
    Write-Host ($Text.WouldDo -f $Work.What)
    Write-Record $Work.Section $Work.Subject $Work.What 'what-if'
    return
  }
  Write-Host ($Text.Doing -f $Work.What)
  try {
    $made = & $Work.Do $Work.With
  } catch {
    Write-Record $Work.Section $Work.Subject $Work.What 'failed' $_.Exception.Message
    throw
  }
  $line = ''
  if ($Work.Back) { $line = [string] (& $Work.Back $Work.With $made) }
  Add-WayBack $line
  Write-Record $Work.Section $Work.Subject $Work.What 'done' '' $line
}

#: add-way-back
function Add-WayBack {
  param([string] $Line)
  if ($Line) { $WayBack.Insert(0, $Line) }
}

#: attempt
function ConvertTo-Attempt {
  param([string] $Line)
  'try { ' + $Line + ' -ErrorAction Stop } catch { Write-Host $_.Exception.Message }'
}

#: way-back
function Write-WayBack {
  if ($WayBack.Count -eq 0) { return }
  $lines = @($WayBackHead) + @($WayBack)
  Set-Content -LiteralPath $WayBackPath -Value $lines -Encoding $Utf8 -WhatIf:$false -Confirm:$false
  Write-Host ($Text.WayBackAt -f $WayBackPath)
}
