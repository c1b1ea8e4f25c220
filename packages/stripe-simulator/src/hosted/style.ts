/** The looks of all pages, in both colour schemes, from 320 pixels on. */
export const style = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f4f6fa, #0e1319);
  --surface: light-dark(#ffffff, #161d26);
  --sunken: light-dark(#eef2f7, #0f151c);
  --border: light-dark(#d5dde7, #2f3b48);
  --field: light-dark(#7b8794, #76828f);
  --text: light-dark(#16202b, #e7ecf2);
  --dim: light-dark(#52606d, #a6b0bb);
  --accent: light-dark(#4a3fd1, #b3adff);
  --fill: #5146d8;
  --fill-hover: #4036b8;
  --danger: light-dark(#b42323, #ffa8a8);
  --danger-soft: light-dark(#fdeaea, #351b1e);
  --good: light-dark(#1f6b30, #8ce99a);
  --notice: light-dark(#7a4e00, #ffe066);
  --notice-soft: light-dark(#fdf1d6, #2c2510);
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
.notice { margin: 0; padding: .4rem 1rem; text-align: center; font-size: .8125rem; background: var(--notice-soft); color: var(--notice); }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
.columns { display: grid; gap: 1.5rem; }
@media (min-width: 48rem) { .columns { grid-template-columns: 1fr 1fr; gap: 2.5rem; } main { padding-top: 3rem; } }
.card { background: var(--surface); border: 1px solid var(--border); border-radius: .75rem; padding: 1.25rem; }
main.card { max-width: 30rem; margin-top: 3rem; padding: 2rem 1.5rem; }
main .card + .card, .columns + .card { margin-top: 1.25rem; }
.columns > .card + .card { margin-top: 0; }
form + form { margin-top: .6rem; }
h1 { font-size: 1.375rem; line-height: 1.25; margin: 0 0 .75rem; }
h2 { font-size: 1.0625rem; margin: 0 0 .75rem; }
p { margin: 0 0 .75rem; }
.dim { color: var(--dim); }
.small { font-size: .875rem; }
.amount { font-size: 2rem; font-weight: 650; letter-spacing: -.02em; margin: 0 0 1rem; }
.rows { list-style: none; margin: 0; padding: 0; }
.rows > li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem; padding: .6rem 0; border-top: 1px solid var(--border); }
.rows > li:first-child { border-top: 0; padding-top: 0; }
.rows strong { font-weight: 600; }
.number { font-variant-numeric: tabular-nums; }
fieldset { border: 0; margin: 0 0 1rem; padding: 0; min-width: 0; }
legend, .label { font-weight: 600; font-size: .875rem; margin-bottom: .4rem; padding: 0; display: block; }
.choice { display: flex; gap: .7rem; align-items: flex-start; padding: .65rem .8rem; border: 1px solid var(--border); border-radius: .5rem; margin-bottom: .4rem; cursor: pointer; }
.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.choice input { margin: .3rem 0 0; accent-color: var(--fill); }
.choice span { display: block; }
input[type=text], input[type=email], input[type=number], select {
  width: 100%; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--field); border-radius: .5rem; padding: .55rem .7rem; height: 2.75rem;
}
button, .button {
  font: inherit; font-weight: 600; border: 1px solid transparent; border-radius: .5rem; padding: .6rem 1.1rem; min-height: 2.75rem;
  background: var(--fill); color: #fff; cursor: pointer; text-decoration: none; display: inline-flex; align-items: center; justify-content: center;
}
button:hover { background: var(--fill-hover); }
button.wide { width: 100%; }
button.plain { background: transparent; color: var(--text); border-color: var(--field); }
button.plain:hover { background: var(--sunken); }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.alert { background: var(--danger-soft); color: var(--danger); border-radius: .5rem; padding: .7rem .9rem; margin: 0 0 1rem; }
.badge { font-size: .8125rem; font-weight: 600; padding: .1rem .55rem; border-radius: 1rem; background: var(--sunken); color: var(--dim); }
.actions { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; }
.actions form { margin: 0; }
.inline { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; margin-bottom: .75rem; }
.inline > label, .inline > div { flex: 1 1 9rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th, td { text-align: left; padding: .4rem .6rem; border-top: 1px solid var(--border); vertical-align: top; white-space: nowrap; }
th { color: var(--dim); font-weight: 600; border-top: 0; }
code { font-family: ui-monospace, "SF Mono", "Cascadia Mono", monospace; font-size: .8125rem; }
`;
