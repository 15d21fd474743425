/* Every page works without this. */
const one = (query) => document.querySelector(query);
const all = (query) => [...document.querySelectorAll(query)];
const texts = JSON.parse(one('#texts')?.textContent ?? '{}');
const say = (english) => texts[english] ?? english;
const make = (tag, textContent, attributes = {}) => {
  const made = Object.assign(document.createElement(tag), { textContent });
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
};

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
  const part = selection.getRangeAt(0).cloneContents();
  part.querySelectorAll('.pilcrow').forEach((mark) => mark.remove());
  const blocks = part.querySelector('p') ? [...part.querySelectorAll('p')] : [part];
  const words = blocks.map((block) => block.textContent.trim()).filter(Boolean).join('\n\n');
  e.clipboardData.setData('text/plain', words + '\n\n' + provenance(selection));
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

/* That they are off is all that is kept. */
const OFF = 'shortcuts-off';
const click = (query) => one(query)?.click();
const row = (step) => {
  const links = all('.rows h3 a');
  links[links.indexOf(document.activeElement) + step]?.focus();
};
const keys = {
  '/': ['Search box', () => one('#q')?.select()],
  j: ['Next result', () => row(1)],
  k: ['Previous result', () => row(-1)],
  n: ['Next match', () => click('#next-match')],
  p: ['Previous match', () => click('#previous-match')],
  '[': ['Previous article', () => click('.trail [rel=prev]')],
  ']': ['Next article', () => click('.trail [rel=next]')],
  c: ['Cite', () => click('.cite > summary')],
  '?': ['This list', () => sheet()],
};

function sheet() {
  const dialog = make('dialog', '', { 'aria-label': say('Keyboard shortcuts'), class: 'keys' });
  const list = make('dl', '');
  Object.entries(keys).forEach(([key, [does]]) => list.append(make('dt', key), make('dd', say(does))));
  const label = make('label', say(' Shortcuts on'));
  const on = make('input', '', { type: 'checkbox' });
  on.checked = !localStorage[OFF];
  on.onchange = () => (on.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 1));
  label.prepend(on);
  const close = make('button', say('Close'));
  close.onclick = () => dialog.close();
  dialog.onclose = () => dialog.remove();
  dialog.append(make('h2', say('Keyboard shortcuts')), list, label, close);
  document.body.append(dialog);
  dialog.showModal();
}

document.onkeydown = (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || one('dialog[open]')) return;
  if (e.target.closest('input, textarea, select')) return;
  if (!keys[e.key] || (localStorage[OFF] && e.key !== '?')) return;
  e.preventDefault();
  keys[e.key][1]();
};

/* Names that begin so; Enter submits what was typed. */
const box = one('#q');
if (box) {
  const list = make('ul', '', { id: 'names', role: 'listbox', 'aria-label': say('Names and sources') });
  box.parentElement.append(list);
  const set = box.setAttribute.bind(box);
  set('role', 'combobox');
  set('aria-autocomplete', 'list');
  set('aria-controls', 'names');
  let timer;
  let chosen = -1;
  const show = (on) => { list.hidden = !on; set('aria-expanded', on); };
  const choose = (at) => {
    chosen = at;
    [...list.children].forEach((each, index) => { each.ariaSelected = index === at; });
    set('aria-activedescendant', at < 0 ? '' : 'name' + at);
  };
  const go = (item) => { location.href = item.dataset.link; };
  show(false);
  const ask = async () => {
    const typed = box.value.trim();
    const answer = typed[2] && await fetch('/api/v1/suggest?prefix=' + encodeURIComponent(typed));
    const found = answer?.ok ? (await answer.json()).suggestions.slice(0, 8) : [];
    if (typed !== box.value.trim()) return;
    list.replaceChildren(...found.map((each, at) => {
      const item = make('li', each.value, { role: 'option', id: 'name' + at, 'data-link': each.link });
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
