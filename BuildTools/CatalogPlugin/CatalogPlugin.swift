import Foundation
import PackagePlugin

/// Runs `generate-catalog` over a target's own folder before it compiles: YAML becomes embedded data, PowerShell embedded text, a folder of
/// values a registry.
@main struct CatalogPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    let folder = module.directoryURL
    let output = context.pluginWorkDirectoryURL
    let generator = try context.tool(named: "generate-catalog").url
    let inputs = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".ps1") || ($0.contains("/") && $0.hasSuffix(".swift")) }
      .sorted()
      .map { folder.appendingPathComponent($0) }
    return outputs(of: module).map { job, files in
      .buildCommand(
        displayName: "Generating the \(job) of \(module.name)",
        executable: generator,
        arguments: [job, folder.path, output.path],
        inputFiles: inputs,
        outputFiles: files.map { output.appendingPathComponent($0) })
    }
  }

  /// What is generated for a target: words and messages for `Locales`, embedded files for data, a registry for values.
  private func outputs(of module: any SourceModuleTarget) -> [(job: String, files: [String])] {
    if module.name == "Locales" { return [("messages", ["Messages.swift", "Words.swift"])] }
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: module.directoryURL.path)) ?? []
    var jobs: [(job: String, files: [String])] = []
    if files.contains(where: { $0.hasSuffix(".yaml") }) { jobs.append(("files", ["EmbeddedFiles.swift"])) }
    if files.contains(where: { $0.hasSuffix(".ps1") }) { jobs.append(("scripts", ["EmbeddedScripts.swift"])) }
    if files.contains(where: { $0.contains("/") && $0.hasSuffix(".swift") }) { jobs.append(("registry", ["Registry.swift"])) }
    return jobs
  }
}
