package io.github.maypost;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@AnalyzeClasses(
    packages = "io.github.maypost",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] EXPORTED = {
    "io.github.maypost.problem..",
    "io.github.maypost.vocabulary..",
    "io.github.maypost.model..",
    "io.github.maypost.decision..",
    "io.github.maypost.engine..",
    "io.github.maypost.explain.."
  };

  private static final String[] OUTSIDE = {
    "com.google.common..", "org.hibernate..", "jakarta..", "tools.jackson..", "com.fasterxml.."
  };

  @ArchTest
  static final ArchRule problemsKnowNothingElse =
      noClasses()
          .that()
          .resideInAPackage("io.github.maypost.problem..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.maypost.vocabulary..",
              "io.github.maypost.definition..",
              "io.github.maypost.model..",
              "io.github.maypost.decision..",
              "io.github.maypost.engine..",
              "io.github.maypost.explain..",
              "io.github.maypost.validation..")
          .because("whatever finds a problem must be able to use them");

  @ArchTest
  static final ArchRule vocabularyKnowsNothingElse =
      noClasses()
          .that()
          .resideInAPackage("io.github.maypost.vocabulary..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.maypost.problem..",
              "io.github.maypost.definition..",
              "io.github.maypost.model..",
              "io.github.maypost.decision..",
              "io.github.maypost.engine..",
              "io.github.maypost.explain..",
              "io.github.maypost.validation..")
          .because("words mean the same to whoever uses them");

  @ArchTest
  static final ArchRule definitionsKnowNoMeaning =
      noClasses()
          .that()
          .resideInAPackage("io.github.maypost.definition..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.maypost.model..",
              "io.github.maypost.decision..",
              "io.github.maypost.engine..",
              "io.github.maypost.explain..",
              "io.github.maypost.validation..")
          .because("what is said exists before what is meant");

  @ArchTest
  static final ArchRule modelsKnowNoRequests =
      noClasses()
          .that()
          .resideInAPackage("io.github.maypost.model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.maypost.decision..",
              "io.github.maypost.engine..",
              "io.github.maypost.explain..",
              "io.github.maypost.validation..")
          .because("a rulebook is the same whoever asks what");

  @ArchTest
  static final ArchRule decisionsAreData =
      noClasses()
          .that()
          .resideInAPackage("io.github.maypost.decision..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.maypost.definition..",
              "io.github.maypost.engine..",
              "io.github.maypost.explain..",
              "io.github.maypost.validation..")
          .because("a decision can be kept, sent and shown without the engine that made it");

  @ArchTest
  static final ArchRule enginesDoNotExplain =
      noClasses()
          .that()
          .resideInAPackage("io.github.maypost.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.maypost.definition..",
              "io.github.maypost.explain..",
              "io.github.maypost.validation..")
          .because("the hot path neither formats nor reads what was said");

  @ArchTest
  static final ArchRule explanationsDoNotDecide =
      noClasses()
          .that()
          .resideInAPackage("io.github.maypost.explain..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.maypost.definition..",
              "io.github.maypost.engine..",
              "io.github.maypost.validation..")
          .because("rendering works on data alone, also where the decision was made elsewhere");

  @ArchTest
  static final ArchRule constraintsKnowTheStandardAlone =
      noClasses()
          .that()
          .resideInAPackage("io.github.maypost.validation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.github.maypost.definition..", "org.hibernate..")
          .because("a host may validate with another provider");

  @ArchTest
  static final ArchRule packagesFormNoCircle =
      slices()
          .matching("io.github.maypost.(*)..")
          .should()
          .beFreeOfCycles()
          .because("each can be understood after those it uses");

  @ArchTest
  static final ArchRule publicTypesAreClosed =
      classes()
          .that()
          .arePublic()
          .should(beClosed())
          .because("nobody outside may make one that breaks what the others rely on");

  @ArchTest
  static final ArchRule signaturesNameTheJdkAndOurselves =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(EXPORTED)
          .and()
          .arePublic()
          .should(nameNothingFromOutside())
          .because("users must be free to use other versions of what is inside, or none");

  @ArchTest
  static final ArchRule constructorsNameTheJdkAndOurselves =
      constructors()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(EXPORTED)
          .and()
          .arePublic()
          .should(nameNothingFromOutside())
          .because("users must be free to use other versions of what is inside, or none");

  @ArchTest
  static final ArchRule constraintsNameNothingFromInside =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("io.github.maypost.validation..")
          .and()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areTopLevelClasses()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should(nameNothingFrom("com.google.common..", "org.hibernate..", "jakarta.inject.."))
          .because("only the standard is common to us and to the host");

  @ArchTest
  static final ArchRule valuesDoNotChange =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              "io.github.maypost.problem..",
              "io.github.maypost.vocabulary..",
              "io.github.maypost.model..",
              "io.github.maypost.decision..")
          .and()
          .areDeclaredInClassesThat()
          .haveSimpleNameNotEndingWith("Builder")
          .should()
          .beFinal()
          .because("values are shared freely between threads");

  @ArchTest
  static final ArchRule fieldsAreNobodyElses =
      fields()
          .that()
          .areNotStatic()
          .should()
          .notBePublic()
          .because("an accessor can change what is behind it");

  @ArchTest
  static final ArchRule namesComeFromTheDomain =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Factory|Service)(\\$.*)?")
          .because("a name says what a thing is, not that somebody needed it");

  private static ArchCondition<JavaClass> beClosed() {
    return new ArchCondition<>(
        "be final, a record, an enum, sealed, or an interface to implement or of enums") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean closed =
            type.getModifiers().contains(JavaModifier.FINAL)
                || type.isEnum()
                || type.isAnnotation()
                || type.reflect().isSealed()
                || isToImplement(type)
                || isOfEnums(type);
        events.add(new SimpleConditionEvent(type, closed, type.getName() + " is open"));
      }
    };
  }

  /**
   * Callers implement functional interfaces, visitors and directories; a visitor has one method per
   * case, and a directory finds and lists.
   */
  private static boolean isToImplement(JavaClass type) {
    return type.isInterface()
        && (type.isAnnotatedWith(FunctionalInterface.class)
            || type.getSimpleName().equals("Visitor")
            || type.getSimpleName().equals("Directory")
            || type.getSimpleName().equals("OutsidePeople"));
  }

  /** What enums of several packages have in common cannot name them all. */
  private static boolean isOfEnums(JavaClass type) {
    return type.isInterface()
        && !type.getAllSubclasses().isEmpty()
        && type.getAllSubclasses().stream().allMatch(JavaClass::isEnum);
  }

  private static ArchCondition<JavaCodeUnit> nameNothingFromOutside() {
    return nameNothingFrom(OUTSIDE);
  }

  private static ArchCondition<JavaCodeUnit> nameNothingFrom(String... packages) {
    return new ArchCondition<>("name nothing from outside in their signature") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        Set<String> named =
            Stream.concat(
                    unit.getReturnType().getAllInvolvedRawTypes().stream(),
                    unit.getParameterTypes().stream()
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                .filter(JavaClass.Predicates.resideInAnyPackage(packages))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        events.add(
            new SimpleConditionEvent(
                unit, named.isEmpty(), unit.getFullName() + " names " + named));
      }
    };
  }
}
