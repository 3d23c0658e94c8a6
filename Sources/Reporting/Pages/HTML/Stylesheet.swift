/// How a page looks: on a screen by day and by night, on a phone, on paper.
///
/// Colours of text have a contrast of at least 4.5 on what they stand on; a test with axe-core holds them to it.
enum Stylesheet {
  /// The rules for a colour of the customer's own.
  static func rules(for accent: Accent) -> String {
    """
    :root{--accent:\(accent.onLight.css);--brand:\(accent.css)}
    @media screen and (prefers-color-scheme:dark){:root{--accent:\(accent.onDark.css)}}

    """
  }

  /// The rules for the paper of a country where it is not A4; nothing for all others.
  ///
  /// Source: Unicode CLDR 47, supplemental/measurementData, paperSize, read 2026-12-01.
  static func rules(forPaperOf country: String?) -> String {
    let isLetter = country.map(letterCountries.contains) ?? false
    return isLetter ? "@page{size:letter}@page wide{size:letter landscape}\n" : ""
  }

  private static let letterCountries: Set = ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"]

  static let text = colours + base + page + summary + findings + steps + flow + blank + narrow + paper

  private static let colours = """

    :root{color-scheme:light dark;--page:#fff;--text:#1b2026;--quiet:#56606b;--line:#dde2e7;--tint:#f5f7f9;--accent:#1d4e7a;--brand:#1d4e7a;
    --blocker:#a9211a;--blocker-tint:#fcf1ef;--warning:#805000;--warning-tint:#fcf6e8;--advice:#1d5a94;--advice-tint:#eff5fb;--info:#4c5661;
    --info-tint:#f3f5f7;--good:#176339;--good-tint:#eef7f1}
    @media screen and (prefers-color-scheme:dark){:root{--page:#14181c;--text:#e7eaed;--quiet:#a6b0ba;--line:#333b43;--tint:#1c2126;
    --accent:#8fc1ec;--brand:#8fc1ec;--blocker:#ff9e92;--blocker-tint:#2b1a19;--warning:#efbe70;--warning-tint:#292214;--advice:#9dc7f1;
    --advice-tint:#17232f;--info:#b7c0c9;--info-tint:#20262c;--good:#86d5a5;--good-tint:#15261d}}

    """

  private static let base = """
    *,*::before,*::after{box-sizing:border-box}
    html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;
    -webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;background:var(--page);color:var(--text);overflow-wrap:anywhere}
    h1,h2,h3,h4,.call{line-height:1.25;text-wrap:balance}
    h1{font-size:clamp(1.55rem,1.2rem + 1.8vw,2.35rem);font-weight:650;letter-spacing:-.015em;margin:0}
    h2{font-size:1.45rem;font-weight:650;letter-spacing:-.01em;margin:0 0 1rem}
    h3{font-size:1.05rem;font-weight:650;margin:2rem 0 .6rem}
    h4{font-size:1rem;font-weight:600;margin:0}
    p,ul,ol,dl{margin:0 0 .9rem}
    ul,ol{padding-left:1.3rem}
    li>ul,li>ol{margin:.2rem 0 .5rem}
    a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
    a:hover{text-decoration-thickness:.12em}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
    main:focus{outline:none}
    code{font:.9em/1.4 ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace;background:var(--tint);padding:.1em .2em;border-radius:3px}
    table{border-collapse:collapse;width:100%;margin:0 0 1.2rem}
    caption{text-align:left;font-weight:650;padding:0 0 .4rem}
    th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);font-weight:400}
    thead th{color:var(--quiet);font-size:.85rem;border-bottom:2px solid var(--line)}
    button{font:inherit;color:var(--accent);background:var(--page);border:1px solid currentColor;border-radius:4px;padding:.3rem .8rem;min-height:2rem;cursor:pointer}
    button:hover{background:var(--tint)}
    input,select{font:inherit;color:var(--text);background:var(--page);border:1px solid var(--quiet);border-radius:4px;padding:.3rem .5rem;width:100%;min-height:2.25rem}
    [hidden]{display:none!important}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .skip{position:absolute;left:1rem;top:-4rem;background:var(--page);padding:.5rem 1rem;border:2px solid var(--accent);z-index:2}
    .skip:focus{top:1rem}
    .icon{width:1em;height:1em;flex:none;vertical-align:-.125em;fill:currentColor}
    .icon .cut{fill:none;stroke:var(--page);stroke-width:1.8;stroke-linecap:round}
    .icon .ring,.icon .stroke{fill:none;stroke:currentColor;stroke-width:2}
    .two{display:grid;grid-template-columns:1fr;gap:.15rem 2rem}
    .two>[lang]+[lang],.or{color:var(--quiet)}

    """

  private static let page = """
    .masthead{max-width:76rem;margin:0 auto;padding:2.75rem 1.5rem 1.75rem;position:relative}
    .masthead::after{content:"";display:block;width:4rem;height:4px;background:var(--brand);margin-top:1.5rem}
    .logo{display:block;max-width:min(14rem,60%);max-height:4.5rem;margin:0 0 1.75rem}
    .byline{list-style:none;padding:0;margin:.7rem 0 0;color:var(--quiet);display:flex;flex-wrap:wrap;gap:.1rem 1.5rem}
    .page{max-width:76rem;margin:0 auto;padding:0 1.5rem 3rem;display:grid;grid-template-columns:minmax(0,1fr);gap:2.5rem}
    .contents{font-size:.93rem}
    .contents h2{font-size:.93rem;color:var(--quiet);letter-spacing:0;margin:0 0 .5rem}
    .contents ol{list-style:none;padding:0;margin:0;columns:17rem;column-gap:2rem}
    .contents li{break-inside:avoid}
    .contents a{display:block;padding:.22rem 0;text-decoration:none}
    .contents a:hover{text-decoration:underline}
    section{padding-top:2.25rem;border-top:1px solid var(--line);margin-top:2.5rem}
    section:first-child{margin-top:0;padding-top:0;border-top:0}
    footer{max-width:76rem;margin:0 auto;padding:1rem 1.5rem 3rem;color:var(--quiet);font-size:.9rem}
    .left-out{color:var(--quiet)}
    .sources li{margin-bottom:.6rem}
    @media screen and (min-width:70rem){.page{grid-template-columns:15.5rem minmax(0,1fr);gap:4rem}.contents ol{columns:auto}
    .contents{position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow-y:auto}}
    @media (min-width:48rem){.two{grid-template-columns:1fr 1fr}}

    """

  private static let summary = """
    .verdict{border-left:5px solid;padding:1rem 1.25rem;margin:0 0 1.5rem;border-radius:0 6px 6px 0}
    .verdict p:last-child{margin-bottom:0}
    .verdict p:not(.call){color:var(--text);max-width:44rem}
    .bilingual .verdict p{max-width:none}
    .call{font-size:1.3rem;font-weight:650;margin:0 0 .5rem;display:flex;gap:.6rem;align-items:baseline}
    .call>.two{flex:1}
    .not-ready{color:var(--blocker);background:var(--blocker-tint)}
    .not-verified{color:var(--warning);background:var(--warning-tint)}
    .ready{color:var(--good);background:var(--good-tint)}
    .verdict .two>[lang]+[lang]{color:inherit}
    .counts{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.6rem;margin:0 0 2rem}
    .counts a{display:flex;gap:.5rem;align-items:center;padding:.4rem .9rem .4rem .75rem;border-radius:2rem;text-decoration:none;color:inherit;min-height:2rem}
    .counts a:hover{text-decoration:underline}
    .blocker{--own:var(--blocker);--own-tint:var(--blocker-tint)}
    .warning{--own:var(--warning);--own-tint:var(--warning-tint)}
    .advice{--own:var(--advice);--own-tint:var(--advice-tint)}
    .info{--own:var(--info);--own-tint:var(--info-tint)}
    .counts li{color:var(--own);background:var(--own-tint);border-radius:2rem}
    .progress td{white-space:nowrap;min-width:7rem}
    .progress th[scope=row]{width:50%}
    .progress .column,.people .column{display:none}
    .progress .two{display:inline}
    .bar{display:block;width:100%;height:4px;margin-top:.35rem;max-width:9rem}
    .rail{fill:var(--line)}.fill{fill:var(--accent)}.fill.full{fill:var(--good)}
    .chip{display:inline-flex;gap:.4rem;align-items:center;font-size:.9rem}
    .chip.done{color:var(--good)}.chip.blocked{color:var(--blocker)}.chip.open{color:var(--advice)}.chip.not-needed{color:var(--quiet)}

    """

  private static let findings = """
    .filters{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:.75rem 1rem;align-items:end;background:var(--tint);padding:1rem;border-radius:6px}
    .filters p{margin:0}
    .filters label{display:block;font-size:.88rem;color:var(--quiet);margin-bottom:.2rem}
    .filters .shown{grid-column:1/-1;font-size:.93rem}
    .finding{border-left:4px solid var(--own);padding:.1rem 0 .1rem 1.1rem;margin:0 0 2rem}
    .finding h4{color:var(--text);font-size:1.06rem;display:flex;gap:.5rem}
    .finding h4 .icon{margin-top:.2em}
    .finding h4>:last-child{flex:1;min-width:0}
    .bilingual .finding dl{grid-template-columns:minmax(0,1fr);gap:0}
    .bilingual .finding dd{margin-bottom:.6rem}
    .finding h4 .icon{color:var(--own)}
    .finding .step{font-size:.9rem;margin:.2rem 0 .7rem}
    .finding dl{display:grid;grid-template-columns:minmax(7.5rem,auto) minmax(0,1fr);gap:.4rem 1.25rem;margin:0}
    dt{color:var(--quiet);font-size:.93rem}
    dd{margin:0}
    .copy{font-size:.8rem;padding:.05rem .5rem;min-height:1.6rem;margin-left:.35rem}
    summary{cursor:pointer;color:var(--accent);min-height:1.5rem}
    .places{list-style:none;padding:0;margin:.5rem 0;columns:11rem;column-gap:1rem}

    """

  private static let steps = """
    .links{list-style:none;padding:0}
    .links li{display:flex;gap:.6rem;margin-bottom:.3rem}
    .links .icon{color:var(--own);margin-top:.3rem}
    .answers th[scope=row]{width:55%;color:var(--quiet)}
    .answers tbody+tbody tr:first-child>*{border-top:2px solid var(--line)}
    .answers .open td,.answers .skipped td,.answers .draft td,.people .open,.people .skipped,.people .draft{font-style:italic}
    .people th[scope=row]{font-weight:400;overflow-wrap:anywhere}
    .tasks{list-style:none;padding:0}
    .task{padding:0 0 .3rem 2.1rem;position:relative;margin:0 0 .7rem}
    .task .name{margin:0;font-weight:600}
    .task.done .name,.task.not-needed .name{font-weight:400}
    .task .state{font-weight:400;color:var(--quiet);font-size:.88rem;margin-left:.35rem}
    .task .two{display:inline-grid;width:100%}
    .task .state .two{display:inline}
    .task ul{list-style:none;padding:0;margin:.3rem 0 0;color:var(--text)}
    .task li{margin-bottom:.2rem}
    .task.done ul,.task.not-needed ul{display:flex;flex-wrap:wrap;gap:0 1.5rem;color:var(--quiet);font-size:.93rem}
    .menus{color:var(--accent)}
    .box{position:absolute;left:0;top:.2rem;width:1.15rem;height:1.15rem;border:1.5px solid var(--quiet);border-radius:3px}
    .done>.name .box{background:var(--good);border-color:var(--good)}
    .done>.name .box::after{content:"";position:absolute;left:.32rem;top:.05rem;width:.35rem;height:.7rem;border:solid var(--page);border-width:0 2px 2px 0;transform:rotate(42deg)}
    .not-needed>.name .box::after{content:"";position:absolute;left:.2rem;right:.2rem;top:.45rem;border-top:2px solid var(--quiet)}

    """

  private static let flow = """
    .flow{margin:0 0 1.5rem}
    .flow figcaption{font-weight:650;margin-bottom:.5rem}
    .scroll{overflow-x:auto;border:1px solid var(--line);border-radius:6px;background:var(--page)}
    .flow svg{display:block}
    .on-paper{display:none}
    @media (min-width:48rem){.flow svg.fits{max-width:100%;height:auto}}
    .flow text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;font-size:13px;fill:var(--text)}
    .flow .kind{font-size:11px;fill:var(--quiet)}
    .flow .title{font-weight:600}
    .flow .port{font-size:11.5px;fill:var(--quiet)}
    .flow rect{fill:var(--page);stroke:var(--quiet);stroke-width:1}
    .flow .head{fill:var(--tint);stroke:none}
    .flow .edge{fill:none;stroke:var(--quiet);stroke-width:1.25}
    .flow .tip{fill:var(--quiet)}
    .flow .person rect,.flow .number rect{rx:15px}
    .flow .number rect{stroke:var(--accent)}
    .flow .open rect{stroke-dasharray:4 3}
    .flow .dead rect{stroke:var(--blocker);stroke-width:2.25;fill:var(--blocker-tint)}
    .flow .dead rect.head{fill:none;stroke:none}
    .flow .sign{fill:var(--blocker);font-weight:700;font-size:11.5px}
    .flow .dead.edge{stroke:var(--blocker);stroke-width:2.5}
    .flow .dead.tip{fill:var(--blocker)}
    .flow .dead.port{fill:var(--blocker)}

    """

  private static let blank = """
    .lead{max-width:44rem;margin-top:.8rem}
    .fields{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.8rem 2rem;margin:1.2rem 0 0}
    .fields li,.pen{display:flex;gap:.5rem;align-items:flex-end}
    .fields li,.fields .line{display:block}
    .field{color:var(--quiet);font-size:.88rem;white-space:nowrap}
    .line{flex:1;border-bottom:1px solid var(--quiet);min-height:1.7rem;padding:0 .2rem}
    .blank{max-width:60rem;margin:0 auto;padding:0 1.5rem 3rem}
    .sheet{list-style:none;padding:0}
    .sheet>li{display:flex;gap:.9rem;padding:.7rem 0;border-bottom:1px solid var(--line)}
    .sheet>li>div{flex:1;min-width:0}
    .sheet p{margin:0 0 .25rem}
    .sheet .name{font-weight:600}
    .pen-box{width:1.25rem;height:1.25rem;flex:none;border:1.5px solid var(--text);border-radius:2px;margin-top:.1rem}
    .pen{flex-wrap:wrap;gap:.2rem .6rem}
    .pen .line{min-width:4.5rem}.pen .line:last-child{flex:2}

    """

  private static let narrow = """
    @media screen and (max-width:40rem){.contents .of-step{display:none}.contents ol{display:flex;flex-wrap:wrap;gap:0 1.25rem}.masthead{padding:1.75rem 1.1rem 1.25rem}.page,footer{padding-left:1.1rem;padding-right:1.1rem}
    .progress thead{position:absolute;clip-path:inset(50%)}.progress tr{display:block;padding:.6rem 0;border-bottom:1px solid var(--line)}
    .progress th[scope=row],.progress td{display:block;border:0;padding:.2rem 0;width:auto;white-space:normal}
    .progress .column{display:inline;color:var(--quiet)}.progress .none,.progress td:has(.none){display:none}
    .answers thead{position:absolute;clip-path:inset(50%)}.answers tr,.answers th[scope=row],.answers td{display:block;width:auto;padding-right:0}
    .answers th[scope=row]{border:0;padding-bottom:0}.answers td{padding-top:.1rem}
    .people thead{position:absolute;clip-path:inset(50%)}.people,.people tbody,.people tr,.people th[scope=row],.people td{display:block}
    .people th[scope=row],.people td{border:0;padding:.1rem 0}.people th[scope=row]{font-weight:600}.people .none{display:none}
    .people tr{padding:.5rem 0;border-bottom:1px solid var(--line)}.people .column{display:inline;color:var(--quiet);font-style:normal}
    .answers tbody,.answers table{display:block}
    .finding dl{grid-template-columns:1fr;gap:0}.finding dd{margin-bottom:.6rem}.finding{padding-left:.85rem}}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}

    """

  private static let paper = """
    @page{size:A4;margin:17mm 16mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8.5pt system-ui,sans-serif;color:#56606b}}
    @page wide{size:A4 landscape}
    @media print{html{font-size:9pt}body{line-height:1.35}#call-flow{page:wide}#call-flow details>ul{columns:2;column-gap:2rem}#call-flow details>ul>li{break-inside:avoid}
    body{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .skip,.filters,.copy{display:none!important}
    .masthead,.page,footer{max-width:none;padding-left:0;padding-right:0}.masthead{padding-top:0;padding-bottom:.8rem}.masthead::after{margin-top:.8rem}h1{font-size:1.9rem}.page{display:block}
    .contents{margin-bottom:1.3rem}.verdict{margin-bottom:1rem}.counts{margin-bottom:1.1rem}
    .contents{font-size:.85rem}.contents ol{display:flex;flex-wrap:wrap;gap:0 1.5rem}.contents .of-step{display:none}.contents a{padding:.05rem 0}
    .sources{columns:2;column-gap:1.6rem;font-size:.92rem}.sources li{margin-bottom:.15rem}
    .task{margin-bottom:.35rem;padding-bottom:.1rem}.task ul{margin-top:.1rem}.task li{margin-bottom:.05rem}
    .answers th,.answers td,.people th,.people td{padding-top:.14rem;padding-bottom:.14rem}
    tbody tr:first-child{break-after:avoid}tbody tr:last-child{break-before:avoid}
    .progress{break-inside:avoid}.progress th,.progress td{padding-top:.14rem;padding-bottom:.14rem}.bar{margin-top:.15rem}
    section{border:0;padding-top:0;margin-top:1.75rem}
    #findings,#call-flow,#step-1.step-section{break-before:page}
    h2,h2+*,h3,h4,.finding h4,thead,.call,.task .name,figcaption{break-after:avoid}footer{break-before:avoid}
    .blank{max-width:none;padding:0}.sheet{break-after:auto}.sheet>li,
    .finding,.task,tr,.verdict,.counts,.scroll,.sources li{break-inside:avoid}
    a{color:inherit;text-decoration:none}
    .scroll{overflow:visible;border:0}.flow svg{max-width:100%;max-height:125mm;height:auto}.flow+.flow svg{max-height:145mm}.on-paper{display:block;color:var(--quiet)}
    details:not([open])>*{display:block}details::details-content{content-visibility:visible}}

    """
}
