/// What a page can do with a script; without it everything is there to be read, only not to be filtered.
enum PageScript {
  static let text = """

    (() => {
      "use strict";
      const form = document.getElementById("filters");
      const find = (id) => document.getElementById(id);
      if (form) {
        const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\\u0300-\\u036f]/g, "");
        const findings = [...document.querySelectorAll(".finding")].map((element) => ({
          element, severity: element.dataset.severity, step: element.dataset.step,
          subjects: plain(element.dataset.subjects), text: plain(element.textContent),
        }));
        const shown = find("shown");
        const filter = () => {
          const words = plain(find("filter-text").value).split(/\\s+/);
          const severity = find("filter-severity").value, step = find("filter-step").value;
          const subject = plain(find("filter-subject").value.trim());
          let count = 0;
          for (const finding of findings) {
            const fits = (!severity || finding.severity === severity) && (!step || finding.step === step)
              && finding.subjects.includes(subject) && words.every((word) => finding.text.includes(word));
            finding.element.hidden = !fits;
            count += fits ? 1 : 0;
          }
          for (const group of document.querySelectorAll(".group")) group.hidden = !group.querySelector(".finding:not([hidden])");
          shown.textContent = shown.dataset.words.replaceAll("%shown", count).replaceAll("%total", findings.length);
        };
        form.hidden = false;
        form.addEventListener("input", filter);
        form.addEventListener("reset", () => setTimeout(filter));
        form.addEventListener("submit", (event) => event.preventDefault());
        const showTarget = () => {
          const target = location.hash && find(decodeURIComponent(location.hash.slice(1)));
          if (target && target.closest("[hidden]")) { form.reset(); setTimeout(() => target.scrollIntoView()); }
        };
        addEventListener("hashchange", showTarget);
        filter();
      }
      const words = find("main");
      if (words.dataset.copy && navigator.clipboard) {
        for (const code of document.querySelectorAll(".remedy code")) {
          // Commands of the assistant and of PowerShell; names of files and columns are not to be typed.
          if (!/^:|^[A-Z][a-z]+-[A-Z]/.test(code.textContent)) continue;
          const button = document.createElement("button");
          button.type = "button";
          button.className = "copy";
          button.textContent = words.dataset.copy;
          button.setAttribute("aria-label", words.dataset.copy + ": " + code.textContent);
          button.addEventListener("click", async () => {
            await navigator.clipboard.writeText(code.textContent);
            button.textContent = words.dataset.copied;
            setTimeout(() => { button.textContent = words.dataset.copy; }, 1500);
          });
          code.after(button);
        }
      }
    })();

    """
}
