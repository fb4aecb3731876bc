package io.github.maypost.definition;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;

/** Makes this package's validators, which nobody else can see. */
final class Validators implements ConstraintValidatorFactory {

  @Override
  public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("no constructor without parameters in " + type, impossible);
    }
  }

  @Override
  public void releaseInstance(ConstraintValidator<?, ?> validator) {}
}
