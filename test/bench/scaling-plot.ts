import * as echarts from "echarts";

import type { ScalingPoint } from "./scaling.ts";

const SIZE = { width: 900, height: 360 } as const;
const COLOURS: Readonly<Record<ScalingPoint["call"], string>> = { list: "#d97706", verdict: "#2563eb" };

/** What one half of the plot shows. */
interface Panel {
  readonly title: string;
  readonly value: (point: ScalingPoint) => number;
}

const PANELS: readonly Panel[] = [
  { title: "time, seconds", value: ({ ms }) => ms / 1000 },
  { title: "peak memory of the plugin, MiB", value: ({ peakMiB }) => peakMiB },
];

/**
 * Draws what calls take by the size of the estate. Every axis has equal steps for equal factors, so that what grows
 * linearly rises by one step a step.
 * @returns An SVG.
 */
export function scalingPlot(points: readonly ScalingPoint[]): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, ...SIZE });
  chart.setOption({
    animation: false,
    backgroundColor: "#ffffff",
    legend: { bottom: 0, data: Object.keys(COLOURS) },
    title: PANELS.map(({ title }, index) => ({
      text: title,
      left: `${index * 50 + 4}%`,
      textStyle: { fontSize: 14 },
    })),
    grid: PANELS.map((_panel, index) => ({ left: `${index * 50 + 6}%`, width: "40%", top: 40, bottom: 70 })),
    xAxis: PANELS.map((_panel, gridIndex) => ({
      type: "log",
      min: "dataMin",
      gridIndex,
      name: "logs",
      nameLocation: "middle",
      nameGap: 28,
    })),
    yAxis: PANELS.map((_panel, gridIndex) => ({ type: "log", gridIndex })),
    series: PANELS.flatMap(({ value }, index) => seriesOf(points, index, value)),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function seriesOf(
  points: readonly ScalingPoint[],
  panel: number,
  value: Panel["value"],
): echarts.SeriesOption[] {
  return (Object.keys(COLOURS) as ScalingPoint["call"][]).map((call) => ({
    type: "line",
    name: call,
    xAxisIndex: panel,
    yAxisIndex: panel,
    symbolSize: 7,
    color: COLOURS[call],
    data: points.filter((point) => point.call === call).map((point) => [point.logs, value(point)]),
  }));
}
