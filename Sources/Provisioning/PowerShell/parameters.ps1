[CmdletBinding(SupportsShouldProcess = $true)]
param(
  #: parameter-log-folder
  [string] $LogFolder = $PSScriptRoot,

  #: parameter-wait-minutes
  [ValidateRange(0, 1440)]
  [int] $WaitMinutes = 30
)

Set-StrictMode -Version 1.0
$ErrorActionPreference = 'Stop'
