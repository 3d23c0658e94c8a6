[CmdletBinding()]
param(
  #: collect-folder
  [string] $Folder = 'ringready-export',

  #: collect-cloud
  [ValidateSet('', 'TeamsGCCH', 'TeamsDOD', 'TeamsChina')]
  [string] $Cloud = ''
)

Set-StrictMode -Version 1.0
$ErrorActionPreference = 'Stop'
