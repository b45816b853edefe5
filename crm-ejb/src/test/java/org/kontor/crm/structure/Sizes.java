package org.kontor.crm.structure;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Measures source files and methods in lines. */
final class Sizes {

    static final int FILE_LINES = 250;
    static final int METHOD_LINES = 30;

    private Sizes() {}

    /** A sentence for every file and method that is too large. */
    static List<String> tooLargeBelow(Path folder) throws IOException {
        List<String> found = longFilesBelow(folder);
        found.addAll(longMethods(sourcesBelow(folder)));
        return found;
    }

    /** A sentence for every file that is too large. */
    static List<String> longFilesBelow(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sourcesBelow(folder)) {
            long lines;
            try (Stream<String> text = Files.lines(source)) {
                lines = text.count();
            }
            if (lines > FILE_LINES) {
                found.add(source + ": " + lines + " lines");
            }
        }
        return found;
    }

    private static List<Path> sourcesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> longMethods(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodScanner(unit, positions, found).scan(unit, "");
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return found;
    }

    private static final class MethodScanner extends TreeScanner<@Nullable Void, String> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        MethodScanner(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, String outer) {
            return super.visitClass(type, type.getSimpleName().toString());
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, String type) {
            LineMap lines = unit.getLineMap();
            long start = positions.getStartPosition(unit, method);
            long end = positions.getEndPosition(unit, method);
            // generated constructors of records have no end
            long length = end < 0 ? 0 : lines.getLineNumber(end) - lines.getLineNumber(start) + 1;
            if (length > METHOD_LINES) {
                found.add(type + "." + method.getName() + ": " + length + " lines");
            }
            return super.visitMethod(method, type);
        }
    }
}
