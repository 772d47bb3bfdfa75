package org.duban.paper;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice and poppler, as far as this machine has them or lets them be installed. */
final class Office {

    private static final Pattern PAGE = Pattern.compile("<page width=\"([\\d.]+)\" height=\"([\\d.]+)\">");
    private static final Pattern WORD = Pattern.compile(
            "<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">(.*)</word>");
    private static final double MM = 72 / 25.4;

    private final Path folder;

    private Office(Path folder) {
        this.folder = folder;
    }

    /** A piece of text without spaces; all in millimetres from the top left. */
    record Word(double left, double top, double right, double bottom, String text) {}

    record Sheet(double width, double height, List<Word> words) {
        Word word(String containing) {
            return words.stream()
                    .filter(word -> word.text().contains(containing))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + containing + " in " + words));
        }
    }

    static Office in(Path folder) {
        if (!isThere()) {
            install();
        }
        Assumptions.assumeTrue(
                isThere(),
                "LibreOffice and poppler are needed to look at papers: install libreoffice-writer-nogui and poppler-utils.");
        return new Office(folder);
    }

    private static boolean isThere() {
        return Files.isExecutable(Path.of("/usr/bin/soffice")) && Files.isExecutable(Path.of("/usr/bin/pdftotext"));
    }

    private static void install() {
        if ("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            run(Path.of("/tmp"), "apt-get", "update", "-qq");
            run(
                    Path.of("/tmp"),
                    "apt-get",
                    "install",
                    "-y",
                    "-qq",
                    "--no-install-recommends",
                    "libreoffice-writer-nogui",
                    "poppler-utils",
                    "fonts-noto-cjk");
        }
    }

    void print(List<Path> papers) {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "pdf"));
        papers.forEach(paper -> command.add(paper.toString()));
        run(folder, command.toArray(String[]::new));
    }

    List<Sheet> sheets(String name) throws IOException {
        run(folder, "pdftotext", "-bbox", name + ".pdf", name + ".html");
        List<Sheet> sheets = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name + ".html"))) {
            Matcher page = PAGE.matcher(line);
            Matcher word = WORD.matcher(line);
            if (page.find()) {
                sheets.add(new Sheet(mm(page, 1), mm(page, 2), new ArrayList<>()));
            } else if (word.find()) {
                sheets.get(sheets.size() - 1)
                        .words()
                        .add(new Word(mm(word, 1), mm(word, 2), mm(word, 3), mm(word, 4), word.group(5)));
            }
        }
        return sheets;
    }

    /** The first page, ten pixels a millimetre. */
    BufferedImage picture(String name) throws IOException {
        run(folder, "pdftoppm", "-r", "254", "-f", "1", "-l", "1", "-png", "-singlefile", name + ".pdf", name);
        return ImageIO.read(folder.resolve(name + ".png").toFile());
    }

    private static double mm(Matcher found, int group) {
        return Double.parseDouble(found.group(group)) / MM;
    }

    private static void run(Path folder, String... command) {
        try {
            File log = folder.resolve("office.log").toFile();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(log.toPath()));
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
