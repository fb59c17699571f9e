/// What the preview adds to every page.
enum PreviewScript {
  /// The element that loads the script; it knows the state of the page it is in.
  static func tag(stamp: String) -> String {
    "<script src=\"/.parley/preview.js\" data-page=\"\(stamp)\" defer></script>\n"
  }

  /// A page for when no site could be made yet.
  static let emptyPage = """
    <!doctype html>
    <html lang="en">
    <head><meta charset="utf-8"><title>Nothing to show yet</title></head>
    <body>
    <p>There is nothing to show yet: the project has errors. This page changes once they are fixed.</p>
    </body>
    </html>

    """

  /// Listens for changes, reloads the page when it has changed, and shows errors over it.
  static let text = #"""
    (() => {
      "use strict";
      const shown = document.currentScript.dataset.page;
      const key = "parley-scroll:" + location.pathname + location.search;
      let source = null;
      let overlay = null;
      let hidden = "";

      // Pages forbid styles written into them, but not those that a script of the site makes.
      const style = new CSSStyleSheet();
      style.replaceSync("strong.draft{background:#fde68a;color:#422006;padding:0 .3em;border-radius:.2em}");
      document.adoptedStyleSheets.push(style);

      // A reload begins at the top where pictures and fonts come late, so the place is kept here.
      const place = sessionStorage.getItem(key);
      if (place !== null) {
        sessionStorage.removeItem(key);
        history.scrollRestoration = "manual";
        const [x, y] = place.split(" ").map(Number);
        const restore = () => scrollTo({ left: x, top: y, behavior: "instant" });
        restore();
        addEventListener("load", restore, { once: true });
      }

      function reload() {
        disconnect();
        sessionStorage.setItem(key, scrollX + " " + scrollY);
        location.reload();
      }

      function element(name, text, css) {
        const made = document.createElement(name);
        if (text) made.textContent = text;
        if (css) made.style.cssText = css;
        return made;
      }

      function report(data) {
        if (overlay) overlay.remove();
        overlay = null;
        const report = JSON.parse(data);
        if (report.errors.length === 0) { hidden = ""; return; }
        if (data === hidden) return;
        overlay = element("parley-errors");
        const root = overlay.attachShadow({ mode: "open" });
        const box = element("section", "", "position:fixed;inset:auto 0 0 0;max-height:70vh;overflow:auto;" +
          "z-index:2147483647;box-sizing:border-box;padding:1rem 1.25rem;background:#1c1917;color:#fafaf9;" +
          "border-top:4px solid #ef4444;font:14px/1.5 ui-monospace,Menlo,Consolas,monospace");
        box.setAttribute("role", "alert");
        const count = report.errors.length + report.more;
        const head = element("p", count + (count === 1 ? " error" : " errors") +
          ". The page behind this is as it was before.", "margin:0 0 .75rem;font-weight:700");
        const close = element("button", "Hide", "float:right;font:inherit;cursor:pointer");
        close.onclick = () => { hidden = data; overlay.remove(); overlay = null; };
        box.append(close, head);
        for (const error of report.errors) {
          const item = element("article", "", "margin:0 0 1rem");
          const where = error.file + ":" + error.line + ":" + error.column;
          item.append(element("div", where, "color:#a8a29e"));
          item.append(element("div", "error[" + error.code + "]: " + error.message, "color:#fca5a5"));
          if (error.source) {
            item.append(element("pre", error.source + "\n" + error.mark,
              "margin:.25rem 0;padding:.4rem .6rem;background:#292524;overflow:auto;font:inherit"));
          }
          if (error.help) item.append(element("div", "help: " + error.help));
          box.append(item);
        }
        if (report.more) box.append(element("p", "and " + report.more + " more, in the terminal"));
        root.append(box);
        document.documentElement.append(overlay);
      }

      function connect() {
        if (source) return;
        source = new EventSource("/.parley/events?page=" + encodeURIComponent(location.pathname));
        source.addEventListener("page", event => { if (event.data !== shown) reload(); });
        source.addEventListener("errors", event => report(event.data));
      }

      function disconnect() {
        if (source) source.close();
        source = null;
      }

      // Browsers allow six connections to a server: pages that nobody looks at take none.
      document.addEventListener("visibilitychange", () => document.hidden ? disconnect() : connect());
      addEventListener("pagehide", disconnect);
      addEventListener("pageshow", () => { if (!document.hidden) connect(); });
      if (!document.hidden) connect();
    })();

    """#
}
