// Draws the charts of a truck's days. Series differ in dashes and marks, not in colour alone.
(() => {
  const place = document.getElementById('obd-charts');
  if (!place || !window.echarts) {
    return;
  }
  const days = JSON.parse(place.dataset.days);
  const hours = (seconds) => seconds === null ? null : Math.round(seconds / 360) / 10;
  const percent = (share) => share === null ? null : Math.round(share * 1000) / 10;
  const line = (data, colour, dash, mark, axis) => ({type: 'line', data, yAxisIndex: axis || 0, symbol: mark, symbolSize: 7,
    showSymbol: data.length < 60, color: colour, lineStyle: {type: dash, width: 2}});
  const bar = (data, colour) => ({type: 'bar', data, color: colour, itemStyle: {borderColor: '#333', borderWidth: 1}});
  const charts = {
    nox: {units: ['ppm'], series: [line(days.nox_up_ppm, '#8a5a00', 'dotted', 'triangle'), line(days.nox_down_ppm, '#14507a', 'solid', 'circle'),
      line(days.nox_warm_ppm, '#a3262a', 'dashed', 'rect')]},
    scr: {units: ['℃', '%'], series: [line(days.scr_in_mean_c, '#8a5a00', 'solid', 'circle'), line(days.scr_efficiency.map(percent), '#14507a', 'dashed', 'rect', 1)]},
    reagent: {units: ['%'], series: [line(days.reagent_last, '#14507a', 'solid', 'circle'), line(days.reagent_min, '#a3262a', 'dotted', 'triangle')]},
    faults: {units: ['h', ''], series: [bar(days.mil_on_s.map(hours), '#e0a030'), line(days.codes, '#a3262a', 'dashed', 'rect', 1)]}
  };
  const drawn = [...place.querySelectorAll('[data-chart]')].map((element) => {
    const kind = charts[element.dataset.chart];
    const labels = element.dataset.labels.split('|');
    const chart = window.echarts.init(element);
    chart.setOption({
      animation: false,
      grid: {left: 48, right: kind.units.length > 1 ? 48 : 16, top: 64, bottom: 28},
      legend: {data: labels, top: 0, left: 0},
      tooltip: {trigger: 'axis', renderMode: 'richText', confine: true},
      xAxis: {type: 'category', data: days.day},
      yAxis: kind.units.map((unit, at) => ({type: 'value', name: unit, nameGap: 8, splitLine: {show: at === 0}, minInterval: unit === '' ? 1 : 0})),
      series: kind.series.map((series, at) => ({...series, name: labels[at]}))
    });
    return chart;
  });
  window.addEventListener('resize', () => drawn.forEach((chart) => chart.resize()));
})();
