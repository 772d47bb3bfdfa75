package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models call what the engine room has: a wrong name or a class that is not public ends in a bare NPE years later. */
class ModelBeansTest {

    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+Process|deadlines)\\.(\\w+)\\(([^)]*)\\)}");

    record Call(String bean, String method, int arguments) {}

    @ParameterizedTest
    @MethodSource("calls")
    void every_expression_calls_a_public_method_of_a_public_class(Call call) throws ClassNotFoundException {
        Class<?> bean = Class.forName(
                getClass().getPackageName() + "." + call.bean().substring(0, 1).toUpperCase(Locale.ROOT)
                        + call.bean().substring(1));

        assertThat(Modifier.isPublic(bean.getModifiers())).as("public " + bean).isTrue();
        assertThat(Arrays.stream(bean.getMethods()).filter(method -> answers(method, call)))
                .hasSize(1);
    }

    /** Released models too: their instances run on until they are migrated. */
    static Stream<Call> calls() throws IOException {
        return Stream.concat(models(Path.of("..", "processes")), models(Path.of("src/test/resources/released")))
                .flatMap(ModelBeansTest::calls)
                .distinct();
    }

    private static Stream<Path> models(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream();
        }
    }

    private static Stream<Call> calls(Path model) {
        try {
            return CALL.matcher(Files.readString(model)).results().map(ModelBeansTest::call).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Call call(MatchResult match) {
        return new Call(match.group(1), match.group(2), match.group(3).split(",").length);
    }

    private static boolean answers(Method method, Call call) {
        return method.getName().equals(call.method()) && method.getParameterCount() == call.arguments();
    }
}
