package io.github.maypost.yaml;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

@AnalyzeClasses(
    packages = {"io.github.maypost.yaml", "io.github.maypost.json"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class LoaderArchitectureTest {

  @ArchTest
  static void thePublicFaceIsAHandful(JavaClasses classes) {
    assertThat(classes)
        .filteredOn(LoaderArchitectureTest::isPublic)
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder(
            "RulebookYaml",
            "Opener",
            "RequestJson",
            "DecisionJson",
            "AnswerJson",
            "AuditJson",
            "InvalidRequestException",
            "Schema");
  }

  /** What stands in an interface is public by itself, but seen only where that is. */
  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(LoaderArchitectureTest::isPublic).orElse(true);
  }

  @ArchTest
  static final ArchRule rulebooksKnowNoRequests =
      noClasses()
          .that()
          .resideInAPackage("io.github.maypost.yaml..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.github.maypost.json..")
          .because("a rulebook is read where no request is");

  @ArchTest
  static final ArchRule requestsKnowNoRulebookFiles =
      noClasses()
          .that()
          .resideInAPackage("io.github.maypost.json..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.github.maypost.yaml..")
          .because("decisions are written wherever their rulebook came from");

  @ArchTest
  static final ArchRule signaturesNameTheJdkAndOurselves =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should(nameNothingFromOutside())
          .because("which parser is inside must be free to change");

  private static ArchCondition<JavaMethod> nameNothingFromOutside() {
    return new ArchCondition<>("name nothing from outside in their signature") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean ours =
            Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .allMatch(
                    type ->
                        type.isPrimitive()
                            || type.getPackageName().startsWith("java.")
                            || type.getPackageName().startsWith("io.github.maypost."));
        events.add(new SimpleConditionEvent(method, ours, method.getFullName()));
      }
    };
  }
}
