package org.parvis.geo.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the house rules ask of one Java file, as the compiler's own parser sees it.
 *
 * @param lines how long the file is
 * @param methods its methods and constructors with their lengths in lines, from the result type to the last brace
 * @param types the types in it, nested ones too
 */
record SourceFile(Path path, int lines, List<Method> methods, List<Type> types) {
    record Method(String name, int lines) {}

    /**
     * @param visible whether others can see it: it and all around it are public
     * @param documented whether it has a doc comment
     */
    record Type(String name, boolean visible, boolean documented) {}

    static List<SourceFile> parse(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            List<SourceFile> parsed = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                Reading reading = new Reading(unit, trees);
                reading.scan(unit, null);
                Path path = Path.of(unit.getSourceFile().toUri());
                int lines = (int) Repository.read(path).lines().count();
                parsed.add(new SourceFile(path, lines, List.copyOf(reading.methods), List.copyOf(reading.types)));
            }
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reading extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final List<Method> methods = new ArrayList<>();
        private final List<Type> types = new ArrayList<>();

        Reading(CompilationUnitTree unit, DocTrees trees) {
            this.unit = unit;
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!type.getSimpleName().isEmpty()) {
                boolean documented = trees.getDocComment(getCurrentPath()) != null;
                types.add(new Type(type.getSimpleName().toString(), isVisible(getCurrentPath()), documented));
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            SourcePositions positions = trees.getSourcePositions();
            // Annotations are no code: a table of test cases may be as long as it needs to be.
            Tree head = method.getReturnType() == null ? method.getBody() : method.getReturnType();
            long first =
                    unit.getLineMap().getLineNumber(positions.getStartPosition(unit, head == null ? method : head));
            long end = positions.getEndPosition(unit, method);
            // The accessors a record's header stands for have no end.
            if (end > 0) {
                long last = unit.getLineMap().getLineNumber(end);
                methods.add(new Method(method.getName().toString(), (int) (last - first + 1)));
            }
            return super.visitMethod(method, nothing);
        }

        private static boolean isVisible(TreePath path) {
            for (Tree tree : path) {
                if (tree instanceof ClassTree type && !isPublic(type.getModifiers())) {
                    return false;
                }
                if (tree instanceof MethodTree) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isPublic(ModifiersTree modifiers) {
            return modifiers.getFlags().contains(Modifier.PUBLIC);
        }
    }
}
