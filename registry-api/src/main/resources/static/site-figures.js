// Draws figures. Series differ in dashes and marks, not in colour alone; a click leads to the rows.
(() => {
  if (!window.echarts) {
    return;
  }
  const dark = document.body.classList.contains('board');
  const ink = dark ? '#c8d6e5' : '#444';
  const marks = [['solid', 'circle', dark ? '#5cc8ff' : '#14507a'], ['dashed', 'rect', dark ? '#ffb454' : '#8a5a00'], ['dotted', 'triangle', dark ? '#ff7b7b' : '#a3262a']];
  const size = dark ? Math.max(12, window.innerHeight / 60) : 12;
  const drawn = [...document.querySelectorAll('[data-figure]')].map((element) => {
    const figure = JSON.parse(element.dataset.figure);
    const labels = element.dataset.labels.split('|');
    const names = figure.bars ? [labels[labels.length - 1]] : labels;
    const small = element.classList.contains('figure-small');
    const chart = window.echarts.init(element);
    chart.setOption({
      animation: false,
      textStyle: {color: ink, fontSize: size},
      grid: {left: size * 2, right: size * 2, top: names.length > 1 ? size * 3 : size * 1.5, bottom: 4, containLabel: true},
      legend: names.length > 1 ? {data: names, top: 0, left: 0, textStyle: {color: ink, fontSize: size}} : undefined,
      tooltip: {trigger: 'axis', renderMode: 'richText', confine: true},
      xAxis: {type: 'category', data: figure.labels, axisLabel: {color: ink, fontSize: small ? 10 : size, hideOverlap: true}},
      yAxis: {type: 'value', minInterval: figure.bars ? 0 : 1, axisLabel: {color: ink, fontSize: small ? 10 : size, formatter: figure.bars ? '{value}%' : '{value}'}, splitLine: {lineStyle: {color: dark ? '#24405e' : '#e3e7e7'}}},
      series: figure.series.map((data, at) => figure.bars ?
        {type: 'bar', name: names[at], data, barMaxWidth: 40, color: marks[at][2], itemStyle: {borderColor: ink, borderWidth: 1}} :
        {type: 'line', name: names[at], data, symbol: marks[at][1], symbolSize: 7, showSymbol: data.length < 60, color: marks[at][2], lineStyle: {type: marks[at][0], width: 2}})
    });
    chart.on('click', (point) => {
      const address = figure.addresses[point.seriesIndex][point.dataIndex];
      if (address) {
        window.location.assign(address);
      }
    });
    return chart;
  });
  window.addEventListener('resize', () => drawn.forEach((chart) => chart.resize()));
})();
