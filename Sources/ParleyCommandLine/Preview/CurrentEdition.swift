import ParleySite
import Synchronization

/// What the preview shows at this moment: the last edition without errors, and the errors of the newest.
final class CurrentEdition: Sendable {
  /// What is shown.
  struct State: Sendable {
    /// Counts the editions.
    var number = 0
    /// The last site that could be made; `nil` before there was any.
    var site: Site?
    /// A hash of everything below `assets/`, which any page may show.
    var assets: UInt64 = 0
    /// What is wrong with the newest edition, for the overlay.
    var errors = PreviewErrors()
  }

  private let state = Mutex(State())
  private let wakeup: WakeupPipe

  /// - Parameter wakeup: Written to whenever there is another edition.
  init(wakeup: WakeupPipe) { self.wakeup = wakeup }

  /// What is shown now.
  var now: State { state.withLock { $0 } }

  /// Shows another edition. Where it has no site, the one before stays.
  func publish(_ edition: Edition) {
    let errors = PreviewErrors(edition.diagnostics)
    let assets = edition.site.map(Self.hash(ofAssetsOf:))
    // The site that is replaced is let go of outside the lock: taking it apart takes its time.
    let replaced = state.withLock { state in
      let old = state.site
      state.number += 1
      state.errors = errors
      if let site = edition.site, let assets {
        state.site = site
        state.assets = assets
      }
      return old
    }
    wakeup.wake()
    withExtendedLifetime(replaced) {}
  }

  private static func hash(ofAssetsOf site: Site) -> UInt64 {
    site.assets.reduce(0xCBF2_9CE4_8422_2325) { state, asset in
      ContentHash.mix(ContentHash.mix(state, Array(asset.path.text.utf8)), asset.render())
    }
  }
}
