import Conversation
import Locales
import Readiness
import Reporting

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Plans checked side by side on all cores, each written as soon as those before it are.
struct SideBySide {
  let folders: [String]
  let format: CheckFormat
  let run: CheckRun

  /// What is left of a folder once its plan is let go.
  private struct Part {
    var index: Int
    var text: String
    var tally = CheckTally()
    var complaint: [Message] = []
  }

  /// Writes the whole document; complaints go to standard error in the order of the folders.
  ///
  /// - Returns: the worst status, or 74 when the output cannot be written.
  func status() async -> ExitStatus {
    do {
      return ExitStatus(try await document().status)
    } catch {
      Output.complain(error.messages)
      return error.status
    }
  }

  private func document() async throws(Failure) -> CheckTally {
    try Output.write(format.opening(of: run))
    // Results wait for those before them, so only so many folders are ahead of the one being written: memory stays flat.
    let ahead = 4 * max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let result = await withTaskGroup(of: Part.self) { group -> Result<CheckTally, Failure> in
      var (tally, waiting, started, written, hasText) = (CheckTally(), [Int: Part](), 0, 0, false)
      while written < folders.count {
        while started < folders.count, started - written < ahead {
          let index = started
          group.addTask { part(at: index) }
          started += 1
        }
        guard let part = await group.next() else { break }
        waiting[part.index] = part
        while let part = waiting.removeValue(forKey: written) {
          do throws(Failure) {
            try Output.write((hasText && !part.text.isEmpty ? format.separator : "") + part.text)
          } catch {
            group.cancelAll()
            return .failure(error)
          }
          hasText = hasText || !part.text.isEmpty
          Output.complain(part.complaint)
          tally.add(part.tally)
          written += 1
        }
      }
      return .success(tally)
    }
    let tally = try result.get()
    try Output.write(format.closing(of: tally, in: run))
    return tally
  }

  private func part(at index: Int) -> Part {
    let folder = folders[index]
    var (entry, complaint): (CheckEntry, [Message])
    do throws(Failure) {
      (entry, complaint) = (.plan(run.check(try PlanFolderOnDisk(reading: Path(folder)).plan, in: folder)), [])
    } catch {
      let reason = error.messages.first.map { Surroundings.current.localizer.text($0) } ?? ""
      (entry, complaint) = (.unread(UnreadPlan(folder: folder, reason: reason, status: Int(error.status.rawValue))), error.messages)
    }
    var part = Part(index: index, text: format.text(of: entry, in: run), complaint: complaint)
    part.tally.add(entry)
    return part
  }
}

/// Lets code that is not asynchronous wait for work that is.
enum Waiting {
  /// Runs the work beside this thread, which waits for it; the status comes back through a pipe, as one byte.
  static func forStatus(of work: @escaping @Sendable () async -> ExitStatus) -> ExitStatus {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return .ioFailed }
    let (output, input) = (ends[0], ends[1])
    _Concurrency.Task.detached {
      var status = UInt8(truncatingIfNeeded: await work().rawValue)
      _ = write(input, &status, 1)
    }
    var status: UInt8 = 0
    while read(output, &status, 1) < 0, errno == EINTR {}
    close(output)
    close(input)
    return ExitStatus(Int(status))
  }
}
