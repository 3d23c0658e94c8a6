/// Where the boxes and lines of a call flow stand: in columns from left to right, every call going to the right but for those that come back.
///
/// After Sugiyama, Tagawa and Toda (1981): break cycles, give each node a column, order the columns so that few lines cross, then
/// move boxes towards those they are joined to.
struct FlowLayout {
  /// What is known of a node before it has a place.
  struct Size {
    /// In pixels.
    var height: Double
    /// Where lines leave, from the top, by their number.
    var ports: [Double]
    /// Where lines arrive, from the top.
    var entry: Double
  }

  /// Pixels between columns, and between boxes of one column.
  static let (columnGap, rowGap) = (36.0, 20.0)
  /// The width of every box in pixels.
  static let boxWidth = 184.0
  private static let bendHeight = 6.0

  /// A box, or a bend of a long line.
  private struct Place {
    var layer: Int
    var size: Size
    var top = 0.0
    /// The order among the sources of lines from the left, and the targets of those to the right.
    var before: [(place: Int, port: Double)] = []
    var after: [(place: Int, port: Double)] = []
  }

  /// A line as the places it goes through.
  private struct Line {
    var places: [Int]
    var port: Int
    var isBackward: Bool
  }

  private let flow: CallFlow
  private var places: [Place]
  private var lines: [Line] = []
  private var layers: [[Int]] = []

  init(_ flow: CallFlow, sizes: [Size]) {
    self.flow = flow
    let backward = Self.backwardEdges(of: flow)
    let columns = Self.columns(of: flow, backward)
    places = zip(columns, sizes).map { Place(layer: $0, size: $1) }
    addLines(backward)
    layers = (0...(columns.max() ?? 0)).map { layer in places.indices.filter { places[$0].layer == layer } }
    orderLayers()
    alignPlaces()
  }

  // MARK: Results

  /// The left upper corner of a node's box.
  func corner(of node: Int) -> (x: Double, y: Double) { (x(of: places[node].layer), places[node].top) }

  var width: Double { x(of: layers.count - 1) + Self.boxWidth }
  var height: Double { places.map { $0.top + $0.size.height }.max() ?? 0 }

  /// The points between which an edge bends, from its source to its target: pairs of a start and an end across a gap.
  func route(of edge: Int) -> (spans: [(from: (x: Double, y: Double), to: (x: Double, y: Double))], isBackward: Bool) {
    let line = lines[edge]
    guard line.places.count > 1 else {
      // A way back to itself: out and in at the right.
      let place = places[line.places[0]]
      let right = x(of: place.layer) + Self.boxWidth
      return ([((right, place.top + place.size.ports[line.port]), (right, place.top + place.size.entry))], true)
    }
    let spans = zip(line.places, line.places.dropFirst()).enumerated().map { index, pair in
      let (left, right) = (places[pair.0], places[pair.1])
      let exit = index == 0 && !line.isBackward ? left.size.ports[line.port] : left.size.entry
      let isLast = index == line.places.count - 2
      let entry = isLast && line.isBackward ? right.size.ports[line.port] : right.size.entry
      return (from: (x(of: left.layer) + Self.boxWidth, left.top + exit), to: (x(of: right.layer), right.top + entry))
    }
    return (spans, line.isBackward)
  }

  private func x(of layer: Int) -> Double { Double(layer) * (Self.boxWidth + Self.columnGap) }

  // MARK: Columns

  /// The edges that lead back to where a call has been.
  private static func backwardEdges(of flow: CallFlow) -> Set<Int> {
    let outgoing = Dictionary(grouping: flow.edges.indices) { flow.edges[$0].from }
    var backward: Set<Int> = []
    var finished: Set<Int> = []
    var active: Set<Int> = []
    func visit(_ node: Int) {
      active.insert(node)
      for edge in outgoing[node] ?? [] {
        let next = flow.edges[edge].to
        if active.contains(next) { backward.insert(edge) } else if !finished.contains(next) { visit(next) }
      }
      active.remove(node)
      finished.insert(node)
    }
    let entered = Set(flow.edges.map(\.to))
    let roots = flow.nodes.indices.filter { !entered.contains($0) } + flow.nodes.indices.filter { entered.contains($0) }
    for node in roots where !finished.contains(node) { visit(node) }
    return backward
  }

  /// The column of each node: right of all that lead to it, and those where calls begin just left of where they go.
  private static func columns(of flow: CallFlow, _ backward: Set<Int>) -> [Int] {
    let edges = flow.edges.enumerated().filter { $0.element.from != $0.element.to }.map { index, edge in
      backward.contains(index) ? (from: edge.to, to: edge.from) : (from: edge.from, to: edge.to)
    }
    var columns = [Int](repeating: 0, count: flow.nodes.count)
    var waiting = [Int](repeating: 0, count: flow.nodes.count)
    for edge in edges { waiting[edge.to] += 1 }
    let outgoing = Dictionary(grouping: edges, by: \.from)
    var open = flow.nodes.indices.filter { waiting[$0] == 0 }
    let starts = open
    while let node = open.popLast() {
      for edge in outgoing[node] ?? [] {
        columns[edge.to] = max(columns[edge.to], columns[node] + 1)
        waiting[edge.to] -= 1
        if waiting[edge.to] == 0 { open.append(edge.to) }
      }
    }
    for node in starts { columns[node] = ((outgoing[node] ?? []).map { columns[$0.to] }.min() ?? 1) - 1 }
    return columns
  }

  private mutating func addLines(_ backward: Set<Int>) {
    var used: [Int: Int] = [:]
    for (index, edge) in flow.edges.enumerated() {
      let port = used[edge.from, default: 0]
      used[edge.from] = port + 1
      let isBackward = backward.contains(index)
      guard edge.from != edge.to else {
        lines.append(Line(places: [edge.from], port: port, isBackward: true))
        continue
      }
      let (left, right) = isBackward ? (edge.to, edge.from) : (edge.from, edge.to)
      var chain = [left]
      for layer in (places[left].layer + 1)..<max(places[right].layer, places[left].layer + 1) {
        places.append(Place(layer: layer, size: Size(height: Self.bendHeight, ports: [3], entry: 3)))
        chain.append(places.count - 1)
      }
      chain.append(right)
      lines.append(Line(places: chain, port: port, isBackward: isBackward))
      for (position, (from, to)) in zip(chain, chain.dropFirst()).enumerated() {
        let exit = position == 0 && !isBackward ? places[from].size.ports[port] : places[from].size.entry
        places[to].before.append((from, exit))
        places[from].after.append((to, exit))
      }
    }
  }

  // MARK: Rows

  /// Puts each node near the middle of its neighbours, from left to right and back, a few times.
  private mutating func orderLayers() {
    var rank = [Double](repeating: 0, count: places.count)
    func number(_ layer: [Int]) { for (index, place) in layer.enumerated() { rank[place] = Double(index) } }
    for layer in layers { number(layer) }
    for round in 0..<8 {
      let forward = round % 2 == 0
      for layer in forward ? Array(layers.indices) : layers.indices.reversed() {
        let wanted = layers[layer].map { place -> Double in
          let neighbours = forward ? places[place].before : places[place].after
          guard !neighbours.isEmpty else { return rank[place] }
          // A port's height keeps lines of one box in their order.
          let ranks = neighbours.map { rank[$0.place] + (forward ? $0.port / (places[$0.place].size.height + 1) : 0) }
          return ranks.reduce(0, +) / Double(ranks.count)
        }
        layers[layer] = zip(wanted, layers[layer]).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
          .map(\.element.1)
        number(layers[layer])
      }
    }
  }

  private mutating func alignPlaces() {
    for layer in layers { stack(layer, wanted: layer.map { _ in 0 }) }
    for round in 0..<10 {
      let forward = round % 2 == 0
      for layer in forward ? Array(layers.indices.dropFirst()) : layers.indices.dropLast().reversed() {
        stack(layers[layer], wanted: layers[layer].map { wantedTop(of: $0, lookingBack: forward) })
      }
    }
    let highest = places.map(\.top).min() ?? 0
    for index in places.indices { places[index].top -= highest }
  }

  /// Where a place's lines would be straight.
  private func wantedTop(of index: Int, lookingBack: Bool) -> Double {
    let place = places[index]
    let neighbours = lookingBack ? place.before : place.after
    guard !neighbours.isEmpty else { return place.top }
    let tops = neighbours.map { neighbour in
      let other = places[neighbour.place]
      return lookingBack ? other.top + neighbour.port - place.size.entry : other.top + other.size.entry - neighbour.port
    }
    return tops.reduce(0, +) / Double(tops.count)
  }

  /// Places a column as near to the wanted heights as order and gaps allow: the least sum of squares, by pooling neighbours that collide.
  private mutating func stack(_ layer: [Int], wanted: [Double]) {
    var offsets: [Double] = []
    var offset = 0.0
    for place in layer {
      offsets.append(offset)
      offset += places[place].size.height + Self.rowGap
    }
    var pools: [Pool] = []
    for (index, top) in wanted.enumerated() {
      var pool = Pool(sum: top - offsets[index], count: 1)
      while let above = pools.last, above.mean > pool.mean {
        pool = Pool(sum: above.sum + pool.sum, count: above.count + pool.count)
        pools.removeLast()
      }
      pools.append(pool)
    }
    var index = 0
    for pool in pools {
      for _ in 0..<pool.count {
        places[layer[index]].top = pool.mean + offsets[index]
        index += 1
      }
    }
  }
}

/// Neighbours of a column that stand as close as they may.
private struct Pool {
  var sum: Double
  var count: Int
  var mean: Double { sum / Double(count) }
}
