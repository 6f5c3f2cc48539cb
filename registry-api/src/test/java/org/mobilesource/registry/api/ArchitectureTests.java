package org.mobilesource.registry.api;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import org.springframework.stereotype.Controller;

import org.mobilesource.registry.batch.watchlist.Evaluation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTests {

	private static final String ROOT = "org.mobilesource.registry";

	private static final JavaClasses REGISTRY = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.withImportOption((location) -> !location.contains("-tests.jar"))
		.importPackages(ROOT);

	@Test
	void rulesArePlainJava() {
		classes().that()
			.resideInAPackage(ROOT + ".domain..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(ROOT + ".domain..", "java..", "org.jspecify..")
			.check(REGISTRY);
	}

	@Test
	void onlyImportsKnowBatch() {
		noClasses().that()
			.resideInAPackage(ROOT + ".api..")
			.and()
			.resideOutsideOfPackages(ROOT + ".api.imports..", ROOT + ".api.hindsight..", ROOT + ".api.simulation..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(ROOT + ".batch..", "org.springframework.batch..")
			.check(REGISTRY);
	}

	@Test
	void simulationKnowsNothingOfBatchButTheEvaluation() {
		noClasses().that()
			.resideInAPackage(ROOT + ".api.simulation..")
			.should()
			.dependOnClassesThat(
					JavaClass.Predicates.resideInAnyPackage(ROOT + ".batch..", "org.springframework.batch..")
						.and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(Evaluation.class))))
			.check(REGISTRY);
	}

	@Test
	void featuresFormNoCycles() {
		SlicesRuleDefinition.slices().matching(ROOT + ".(*).(*)..").should().beFreeOfCycles().check(REGISTRY);
	}

	@Test
	void controllersArePackagePrivate() {
		classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate().check(REGISTRY);
	}

	@Test
	void modulesFormOneChain() {
		Architectures.layeredArchitecture()
			.consideringOnlyDependenciesInLayers()
			.layer("domain")
			.definedBy(ROOT + ".domain..")
			.layer("db")
			.definedBy(ROOT + ".db..")
			.layer("batch")
			.definedBy(ROOT + ".batch..")
			.layer("api")
			.definedBy(ROOT + ".api..")
			.whereLayer("api")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("batch")
			.mayOnlyBeAccessedByLayers("api")
			.whereLayer("db")
			.mayOnlyBeAccessedByLayers("batch", "api")
			.check(REGISTRY);
	}

}
