/* Every page works without this. */
const one = (query) => document.querySelector(query);
const all = (query) => [...document.querySelectorAll(query)];
const texts = JSON.parse(one('#texts')?.textContent ?? '{}');
const say = (english) => texts[english] ?? english;
const make = (tag, textContent, more) =>
  Object.assign(document.createElement(tag), { textContent, ...more });

/* Copied text carries where it is from. */
const cited = (name) => all(`meta[name=citation_${name}]`).map((each) => each.content).join(', ');

function provenance(selection) {
  const first = all('.text > p').find((p) => selection.containsNode(p, true));
  const address = cited('public_url') + (first ? '#' + first.id : '');
  const about = ['journal_title', 'title', 'author', 'publication_date'];
  const warnings = all('.warning').map((each) => each.textContent.trim().replace(/\s+/g, ' '));
  return [about.map(cited).filter(Boolean).join(', '), address, ...warnings].join('\n');
}

document.oncopy = (e) => {
  const selection = getSelection();
  const text = one('.text');
  if (!text || selection.isCollapsed || !selection.containsNode(text, true)) return;
  e.clipboardData.setData('text/plain', selection + '\n\n' + provenance(selection));
  e.preventDefault();
};

/* What is to be cited can be copied. */
const copies = (control, text) => {
  const told = make('span', '', { role: 'status' });
  control.onclick = (e) => {
    e.preventDefault();
    control.after(told);
    navigator.clipboard.writeText(text).then(() => { told.textContent = say(' Copied'); });
  };
};
if (navigator.clipboard) {
  all('.citation, aside .hash').forEach((each) => {
    each.after(make('button', say('Copy')));
    copies(each.nextSibling, each.textContent);
  });
  all('#copy').forEach((link) => copies(link, link.href));
}

/* Back leads to the row left. */
document.onclick = (e) => {
  if (e.target.closest('h3 a')) history.replaceState(e.target.closest('li').id, '');
};
one(`#${history.state} h3 a`)?.focus({ preventScroll: true });

/* What takes long says so; files and fragments load none. */
const wait = make('p', '', { role: 'status', className: 'wait' });
let late;
const tell = (text) => {
  clearTimeout(late);
  wait.textContent = text;
  one('main').ariaBusy = !!text;
};
document.onsubmit = (e) => {
  if (e.submitter?.matches('[formaction]') || /#/.test(e.target.action)) return;
  document.body.append(wait);
  late = setTimeout(tell, 300, say('One moment …'));
};
onpagehide = () => tell('');

/* That they are off is all that is kept. */
const OFF = 'shortcuts-off';
const row = (step) => {
  const links = all('.rows h3 a');
  links[links.indexOf(document.activeElement) + step]?.focus();
};
const keys = {
  '/': ['Search box', '#q'],
  j: ['Next result', 1],
  k: ['Previous result', -1],
  n: ['Next match', '#next-match'],
  p: ['Previous match', '#previous-match'],
  '[': ['Previous article', '.trail [rel=prev]'],
  ']': ['Next article', '.trail [rel=next]'],
  c: ['Cite', '.cite > summary'],
  '?': ['This list'],
};
const act = (to) => {
  if (!to) sheet();
  else if (+to) row(to);
  else { one(to)?.click(); one(to)?.select?.(); }
};

function sheet() {
  const dialog = make('dialog', '', { ariaLabel: say('Keyboard shortcuts'), className: 'keys' });
  const list = make('dl', '');
  Object.entries(keys).forEach(([key, [does]]) => list.append(make('dt', key), make('dd', say(does))));
  const label = make('label', say(' Shortcuts on'));
  const on = make('input', '', { type: 'checkbox', checked: !localStorage[OFF] });
  on.onchange = () => (on.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 1));
  label.prepend(on);
  const close = make('button', say('Close'), { onclick: () => dialog.close() });
  dialog.onclose = () => dialog.remove();
  dialog.append(make('h2', say('Keyboard shortcuts')), list, label, close);
  document.body.append(dialog);
  dialog.showModal();
}

document.onkeydown = (e) => {
  if (e.key === 'Escape') tell('');
  if (e.ctrlKey || e.metaKey || e.altKey || one('dialog[open]')) return;
  if (e.target.closest('input, textarea, select')) return;
  if (!keys[e.key] || (localStorage[OFF] && e.key !== '?')) return;
  e.preventDefault();
  act(keys[e.key][1]);
};

/* Names that begin so; Enter submits what was typed. */
const box = one('#q');
if (box) {
  const list = make('ul', '', { id: 'offers', role: 'listbox', ariaLabel: say('Names and sources') });
  box.parentElement.append(list);
  Object.assign(box, { role: 'combobox', ariaAutoComplete: 'list' });
  box.setAttribute('aria-controls', 'offers');
  let timer;
  let chosen = -1;
  const show = (on) => { list.hidden = !on; box.ariaExpanded = on; };
  const choose = (at) => {
    chosen = at;
    [...list.children].forEach((each, index) => { each.ariaSelected = index === at; });
    box.setAttribute('aria-activedescendant', at < 0 ? '' : 'offer' + at);
  };
  const go = (item) => { location.href = item.link; };
  show(false);
  const ask = async () => {
    const typed = box.value.trim();
    const answer = typed[2] && await fetch('/api/v1/suggest?prefix=' + encodeURIComponent(typed));
    const found = answer?.ok ? (await answer.json()).suggestions.slice(0, 8) : [];
    if (typed !== box.value.trim()) return;
    list.replaceChildren(...found.map((each, at) => {
      const item = make('li', each.value, { role: 'option', id: 'offer' + at, link: each.link });
      item.append(make('span', `${each.label}, ${each.count.toLocaleString(one('html').lang)}`));
      return item;
    }));
    choose(-1);
    show(found.length > 0);
  };
  box.oninput = () => { clearTimeout(timer); timer = setTimeout(ask, 150); };
  box.onblur = () => show(false);
  list.onmousedown = (e) => go(e.target.closest('li'));
  box.onkeydown = (e) => {
    if (list.hidden) return;
    const size = list.children.length;
    const step = { ArrowDown: 1, ArrowUp: size }[e.key];
    if (e.key === 'Escape') { show(false); choose(-1); }
    else if (e.key === 'Enter' && chosen >= 0) go(list.children[chosen]);
    else if (step) choose(((chosen + 1 + step) % (size + 1)) - 1);
    else return;
    e.preventDefault();
  };
}
