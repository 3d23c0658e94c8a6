#: section-call-queues
function Find-CallQueue {
  param([string] $Section)
  foreach ($queue in $CallQueues) {
    $row = (Get-Queues)[$queue.Name]
    if ($null -ne $row) {
      if ($queue.RoutingMethod -and [string] $row.RoutingMethod -ne $queue.RoutingMethod) {
        Add-Difference $Section $queue.Name ($Text.QueueDiffers -f $queue.Name, 'RoutingMethod', $row.RoutingMethod, $queue.RoutingMethod)
      }
      foreach ($name in 'AgentAlertTime', 'OverflowThreshold', 'TimeoutThreshold') {
        if ($null -ne $queue.$name -and [int] $row.$name -ne $queue.$name) {
          Add-Difference $Section $queue.Name ($Text.QueueDiffers -f $queue.Name, $name, $row.$name, $queue.$name)
        }
      }
      $held = @($row.Agents | ForEach-Object { [string] $_.ObjectId })
      foreach ($agent in $queue.Agents) {
        $person = Get-Person $agent
        if ($null -ne $person -and $held -notcontains [string] $person.Identity) {
          Add-Difference $Section $queue.Name ($Text.AgentMissing -f $queue.Name, $agent)
        }
      }
      continue
    }
    foreach ($agent in $queue.Agents) { [void] (Get-Person $agent) }
    New-Work -Section $Section -Subject $queue.Name -What ($Text.MakeQueue -f $queue.Name) -With $queue -Do {
      param($it)
      $fields = @{ Name = $it.Name; UseDefaultMusicOnHold = $true; AllowOptOut = $true; ConferenceMode = $it.ConferenceMode }
      if ($it.RoutingMethod) { $fields.RoutingMethod = $it.RoutingMethod }
      if ($null -ne $it.AgentAlertTime) { $fields.AgentAlertTime = $it.AgentAlertTime }
      if ($null -ne $it.OverflowThreshold) { $fields.OverflowThreshold = $it.OverflowThreshold }
      if ($null -ne $it.TimeoutThreshold) { $fields.TimeoutThreshold = $it.TimeoutThreshold }
      $agents = @($it.Agents | ForEach-Object { Get-PersonId $_ })
      if ($agents.Count -gt 0) { $fields.User = $agents }
      New-CsCallQueue @fields -ErrorAction Stop
      $Known.Remove('Queues')
    } -Back {
      param($it, $made)
      if ($made) { 'Remove-CsCallQueue -Identity {0}' -f (ConvertTo-Literal ([string] $made.Identity)) }
    }
  }
}
