#: section-call-targets
function Find-CallTarget {
  param([string] $Section)
  foreach ($target in $CallTargets) {
    $row = (Get-Queues)[$target.Queue]
    $action = ([string] $target.Action)
    $old = @{ Action = ''; Id = '' }
    if ($null -ne $row) {
      $field = $target.When + 'Action'
      $idField = $target.When + 'ActionTarget'
      $old = @{ Action = [string] $row.$field; Id = [string] $row.$idField.Id }
      if ($old.Action -eq $action -and ($old.Id -eq (Get-TargetId $target $false))) { continue }
    }
    $with = @{ Target = $target; OldAction = $old.Action; OldId = $old.Id }
    New-Work -Section $Section -Subject $target.Queue -What ($Text.SetCallTarget -f $target.Queue, $target.When, $target.To) -With $with -Do {
      param($it)
      $queue = (Get-Queues)[$it.Target.Queue]
      if ($null -eq $queue) { throw ($Text.NoService -f $it.Target.Queue) }
      $fields = @{ Identity = [string] $queue.Identity }
      $id = Get-TargetId $it.Target $true
      if ($it.Target.When -eq 'Overflow') {
        $fields.OverflowAction = $it.Target.Action
        if ($id) { $fields.OverflowActionTarget = $id }
      } elseif ($it.Target.When -eq 'Timeout') {
        $fields.TimeoutAction = $it.Target.Action
        if ($id) { $fields.TimeoutActionTarget = $id }
      } else {
        $fields.NoAgentAction = $it.Target.Action
        if ($id) { $fields.NoAgentActionTarget = $id }
      }
      Set-CsCallQueue @fields -ErrorAction Stop | Out-Null
      $Known.Remove('Queues')
    } -Back {
      param($it)
      if ($it.OldAction) {
        $queue = ConvertTo-Literal ([string] (Get-VoiceApp 'queue' $it.Target.Queue))
        $action = ConvertTo-Literal $it.OldAction
        if ($it.OldId) {
          $id = ConvertTo-Literal $it.OldId
          if ($it.Target.When -eq 'Overflow') { 'Set-CsCallQueue -Identity {0} -OverflowAction {1} -OverflowActionTarget {2}' -f $queue, $action, $id }
          elseif ($it.Target.When -eq 'Timeout') { 'Set-CsCallQueue -Identity {0} -TimeoutAction {1} -TimeoutActionTarget {2}' -f $queue, $action, $id }
          else { 'Set-CsCallQueue -Identity {0} -NoAgentAction {1} -NoAgentActionTarget {2}' -f $queue, $action, $id }
        } else {
          if ($it.Target.When -eq 'Overflow') { 'Set-CsCallQueue -Identity {0} -OverflowAction {1}' -f $queue, $action }
          elseif ($it.Target.When -eq 'Timeout') { 'Set-CsCallQueue -Identity {0} -TimeoutAction {1}' -f $queue, $action }
          else { 'Set-CsCallQueue -Identity {0} -NoAgentAction {1}' -f $queue, $action }
        }
      }
    }
  }
}

#: target-id
function Get-TargetId {
  param([object] $Target, [bool] $MustExist)
  $kind, $name = $Target.To -split ':', 2
  if ($kind -eq 'disconnect') { return '' }
  if ($kind -eq 'number') { return 'tel:' + $name }
  if ($kind -eq 'user' -or $kind -eq 'voicemail') {
    if ($MustExist) { return Get-PersonId $name }
    $person = Get-Person $name
    if ($null -eq $person) { return '' }
    return [string] $person.Identity
  }
  try {
    $endpoint = Get-Endpoint $kind $name
  } catch {
    if ($MustExist) { throw }
    return ''
  }
  $endpoint.Id
}
