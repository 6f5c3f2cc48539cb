// Rows of a list that are ticked: buttons say how many, and wait for the first.
const boxes = [...document.querySelectorAll('input[form="ticked"]')];
const all = document.getElementById('tick-all');

function count() {
  const ticked = boxes.filter((box) => box.checked).length;
  for (const button of document.querySelectorAll('#ticked button')) {
    button.disabled = ticked === 0;
    button.querySelector('[data-ticked]').textContent = ticked === 0 ? '' : ` (${ticked})`;
  }
  all.checked = ticked > 0 && ticked === boxes.length;
  all.indeterminate = ticked > 0 && ticked < boxes.length;
}

all.hidden = boxes.length === 0;
all.addEventListener('change', () => {
  boxes.forEach((box) => { box.checked = all.checked; });
  count();
});
boxes.forEach((box) => box.addEventListener('change', count));
window.addEventListener('pageshow', count); // a browser that comes back keeps the ticks
count();
