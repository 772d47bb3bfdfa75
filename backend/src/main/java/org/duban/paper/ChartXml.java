package org.duban.paper;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.ss.util.CellReference;
import org.duban.paper.Block.Chart.Form;
import org.jspecify.annotations.Nullable;

/** A chart in DrawingML (ECMA-376, 21.2), written out because POI's small model lacks types that a stacked bar wants. */
final class ChartXml {
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** In hundredths of a point: 小五. */
    private static final String LETTERS = "900";

    private static final String HAIR = "6350";
    private static final String INK = "262626";
    private static final String RULE = "7F7F7F";
    private static final String GRID = "D9D9D9";
    private static final BigDecimal FEW = BigDecimal.valueOf(12);
    private static final String CATEGORY_AXIS = "1001";
    private static final String VALUE_AXIS = "1002";
    private static final List<String> MARKS = List.of("circle", "square", "triangle", "diamond");

    private final Block.Chart chart;
    private final String dataId;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** @param dataId the relation to the workbook with the numbers */
    ChartXml(Block.Chart chart, String dataId) {
        this.chart = chart;
        this.dataId = dataId;
        try {
            this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] write() {
        try {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            open("c:chartSpace");
            xml.writeNamespace("c", CHART);
            xml.writeNamespace("a", DRAWING);
            xml.writeNamespace("r", RELATION);
            value("c:roundedCorners", "0");
            open("c:chart");
            value("c:autoTitleDeleted", "1");
            plotArea();
            legend();
            value("c:plotVisOnly", "1");
            value("c:dispBlanksAs", "span");
            close();
            letters(INK);
            data();
            close();
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isCourse() {
        return chart.form() == Form.LINES;
    }

    private boolean isStacked() {
        return chart.form() == Form.STACKED_BARS;
    }

    private void plotArea() throws XMLStreamException {
        open("c:plotArea");
        empty("c:layout");
        open(isCourse() ? "c:lineChart" : "c:barChart");
        if (!isCourse()) {
            value("c:barDir", "bar");
        }
        value("c:grouping", isStacked() ? "stacked" : isCourse() ? "standard" : "clustered");
        value("c:varyColors", "0");
        for (int i = 0; i < chart.series().size(); i++) {
            series(i, chart.series().get(i));
        }
        if (isCourse()) {
            value("c:marker", "1");
        } else {
            value("c:gapWidth", "60");
            value("c:overlap", isStacked() ? "100" : "0");
        }
        value("c:axId", CATEGORY_AXIS);
        value("c:axId", VALUE_AXIS);
        close();
        categoryAxis();
        valueAxis();
        close();
    }

    private void series(int at, Block.Series series) throws XMLStreamException {
        open("c:ser");
        value("c:idx", String.valueOf(at));
        value("c:order", String.valueOf(at));
        open("c:tx");
        texts(cell(at + 1, 0), List.of(series.name()));
        close();
        if (isCourse()) {
            line(series.tone());
            marker(at, series.tone());
        } else {
            bar(series.tone());
            value("c:invertIfNegative", "0");
            labels(series.tone());
        }
        open("c:cat");
        texts(cell(0, 1) + ":" + cell(0, chart.categories().size()), chart.categories());
        close();
        open("c:val");
        numbers(cell(at + 1, 1) + ":" + cell(at + 1, chart.categories().size()), series.values());
        close();
        if (isCourse()) {
            value("c:smooth", "0");
        }
        close();
    }

    private static String cell(int column, int row) {
        return "$" + CellReference.convertNumToColString(column) + "$" + (row + 1);
    }

    private void texts(String where, List<String> texts) throws XMLStreamException {
        open("c:strRef");
        words("c:f", DocxChart.SHEET + "!" + where);
        open("c:strCache");
        value("c:ptCount", String.valueOf(texts.size()));
        for (int i = 0; i < texts.size(); i++) {
            point(i, texts.get(i));
        }
        close();
        close();
    }

    private void numbers(String where, List<@Nullable BigDecimal> numbers) throws XMLStreamException {
        open("c:numRef");
        words("c:f", DocxChart.SHEET + "!" + where);
        open("c:numCache");
        words("c:formatCode", "General");
        value("c:ptCount", String.valueOf(numbers.size()));
        for (int i = 0; i < numbers.size(); i++) {
            BigDecimal number = numbers.get(i);
            if (number != null) {
                point(i, number.toPlainString());
            }
        }
        close();
        close();
    }

    private void point(int at, String words) throws XMLStreamException {
        open("c:pt");
        xml.writeAttribute("idx", String.valueOf(at));
        words("c:v", words);
        close();
    }

    private void bar(Block.Tone tone) throws XMLStreamException {
        open("c:spPr");
        fill(colour(tone));
        stroke(HAIR, INK);
        close();
        close();
    }

    /** What is only planned or expected is broken: by the darkness of its tone. */
    private void line(Block.Tone tone) throws XMLStreamException {
        open("c:spPr");
        stroke("22225", colour(tone));
        if (tone != Block.Tone.DARK) {
            value("a:prstDash", tone == Block.Tone.MIDDLE ? "dash" : "sysDot");
        }
        close();
        close();
    }

    private void marker(int at, Block.Tone tone) throws XMLStreamException {
        open("c:marker");
        value("c:symbol", MARKS.get(at % MARKS.size()));
        value("c:size", "6");
        open("c:spPr");
        fill(colour(tone));
        close();
        close();
    }

    private void labels(Block.Tone tone) throws XMLStreamException {
        open("c:dLbls");
        letters(isStacked() && isDark(tone) ? "FFFFFF" : INK);
        value("c:dLblPos", isStacked() ? "ctr" : "outEnd");
        value("c:showLegendKey", "0");
        value("c:showVal", "1");
        value("c:showCatName", "0");
        value("c:showSerName", "0");
        value("c:showPercent", "0");
        value("c:showBubbleSize", "0");
        close();
    }

    private void categoryAxis() throws XMLStreamException {
        axis("c:catAx", CATEGORY_AXIS, isCourse() ? "minMax" : "maxMin", isCourse() ? "b" : "l");
        ticks("low", VALUE_AXIS, "autoZero");
        value("c:auto", "0");
        value("c:lblOffset", "100");
        value("c:noMultiLvlLbl", "1");
        close();
    }

    private void valueAxis() throws XMLStreamException {
        axis("c:valAx", VALUE_AXIS, "minMax", isCourse() ? "l" : "b");
        open("c:majorGridlines");
        open("c:spPr");
        stroke(HAIR, GRID);
        close();
        close();
        close();
        open("c:numFmt");
        xml.writeAttribute("formatCode", "General");
        xml.writeAttribute("sourceLinked", "0");
        close();
        ticks("nextTo", CATEGORY_AXIS, isCourse() ? "autoZero" : "max");
        value("c:crossBetween", "between");
        if (isStacked() && longestBar().compareTo(FEW) <= 0) {
            value("c:majorUnit", "1");
        }
        close();
    }

    /** Nobody counts in halves where a bar is a few things long. */
    private BigDecimal longestBar() {
        return IntStream.range(0, chart.categories().size())
                .mapToObj(at -> chart.series().stream()
                        .map(one -> one.values().get(at))
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private void axis(String name, String id, String direction, String side) throws XMLStreamException {
        open(name);
        value("c:axId", id);
        open("c:scaling");
        value("c:orientation", direction);
        if (name.equals("c:valAx") && isCourse()) {
            least();
        }
        close();
        value("c:delete", "0");
        value("c:axPos", side);
    }

    /** A course far above nought is shown from near its lowest point, or nobody sees it move. */
    private void least() throws XMLStreamException {
        List<BigDecimal> all = chart.series().stream()
                .flatMap(one -> one.values().stream())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (all.isEmpty()) {
            return;
        }
        BigDecimal least = all.get(0);
        BigDecimal span = all.get(all.size() - 1).subtract(least);
        if (least.compareTo(span) > 0) {
            int places = span.compareTo(BigDecimal.TEN) < 0 ? 0 : -1;
            value("c:min", least.setScale(places, RoundingMode.FLOOR).toPlainString());
        }
    }

    private void ticks(String labels, String crossing, String at) throws XMLStreamException {
        value("c:majorTickMark", "none");
        value("c:minorTickMark", "none");
        value("c:tickLblPos", labels);
        open("c:spPr");
        stroke(HAIR, RULE);
        close();
        close();
        letters(INK);
        value("c:crossAx", crossing);
        value("c:crosses", at);
    }

    private void legend() throws XMLStreamException {
        open("c:legend");
        value("c:legendPos", "t");
        value("c:overlay", "0");
        letters(INK);
        close();
    }

    private void data() throws XMLStreamException {
        open("c:externalData");
        xml.writeAttribute("r", RELATION, "id", dataId);
        value("c:autoUpdate", "0");
        close();
    }

    private void letters(String colour) throws XMLStreamException {
        open("c:txPr");
        empty("a:bodyPr");
        open("a:p");
        open("a:pPr");
        open("a:defRPr");
        xml.writeAttribute("sz", LETTERS);
        fill(colour);
        for (String script : List.of("a:latin", "a:ea")) {
            open(script);
            xml.writeAttribute("typeface", Face.BODY.fontName());
            close();
        }
        close();
        close();
        open("a:endParaRPr");
        xml.writeAttribute("lang", "zh-CN");
        close();
        close();
        close();
    }

    /** Left open, for what else there is to say of a line. */
    private void stroke(String width, String colour) throws XMLStreamException {
        open("a:ln");
        xml.writeAttribute("w", width);
        fill(colour);
    }

    private void fill(String colour) throws XMLStreamException {
        open("a:solidFill");
        value("a:srgbClr", colour);
        close();
    }

    private static String colour(Block.Tone tone) {
        return switch (tone) {
            case DARK -> "1F4E79";
            case MIDDLE -> "5B9BD5";
            case LIGHT -> "BDD7EE";
            case PALE -> "F2F2F2";
            case GREEN -> "8FBF6A";
            case YELLOW -> "FFE699";
            case RED -> "A61C1C";
        };
    }

    private static boolean isDark(Block.Tone tone) {
        return tone == Block.Tone.DARK || tone == Block.Tone.RED;
    }

    private void value(String name, String value) throws XMLStreamException {
        open(name);
        xml.writeAttribute("val", value);
        close();
    }

    private void words(String name, String words) throws XMLStreamException {
        open(name);
        xml.writeCharacters(words);
        close();
    }

    private void empty(String name) throws XMLStreamException {
        open(name);
        close();
    }

    private void open(String name) throws XMLStreamException {
        String prefix = name.substring(0, name.indexOf(':'));
        xml.writeStartElement(prefix, name.substring(prefix.length() + 1), prefix.equals("c") ? CHART : DRAWING);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }
}
