extension SchemaSample {
    static let models = [
        SchemaSample(
            name: "Django", path: "clinic/models.py",
            text: #"""
                from django.db import models

                class Patient(models.Model):
                    """ssn = models.CharField()"""
                    mrn = models.CharField("Record number", max_length=20)
                    # dob = models.DateField()
                    objects = PatientManager()
                    hx_notes = models.TextField(
                        blank=True,
                        help_text="x")
                    created_at = models.DateTimeField(auto_now_add=True)
                    allergies = models.ManyToManyField(Allergen)

                    class Meta:
                        db_table = "pat"
                        verbose_name = "ssn"

                    def label(self):
                        ssn = models.CharField()
                        return ssn

                class Provider(models.Model):
                    date_of_birth = models.DateField()
                """#,
            fields: ["Patient.mrn:5", "Patient.hx_notes:8", "Patient.allergies:12"]),
        SchemaSample(
            name: "SQLAlchemy", path: "app/tables.py",
            text: """
                import sqlalchemy as sa
                from sqlalchemy.orm import Mapped, mapped_column

                class Visit(Base):
                    __tablename__ = "patient_visits"
                    id: Mapped[int] = mapped_column(primary_key=True)
                    chief_complaint: Mapped[str | None]
                    dx = sa.Column(sa.String, nullable=True)
                    reason_text = "x"

                labs = sa.Table("patient_labs", metadata, sa.Column("loinc_code", sa.String), sa.Column("unit", sa.String))
                """,
            fields: ["Visit.chief_complaint:7", "Visit.dx:8", "patient_labs.loinc_code:11"]),
        SchemaSample(
            name: "Alembic", path: "alembic/versions/0001.py",
            text: """
                from alembic import op
                import sqlalchemy as sa
                def upgrade():
                    op.create_table("patients", sa.Column("id", sa.Integer()), sa.Column("ss_no", sa.String()))
                    op.add_column("patients", sa.Column("hiv_status", sa.String()))
                """,
            fields: ["patients.ss_no:4", "patients.hiv_status:5"]),
        SchemaSample(
            name: "pydantic", path: "app/schemas.py",
            text: """
                from pydantic import BaseModel
                class PatientIn(BaseModel):
                    model_config = ConfigDict(extra="forbid")
                    kind: ClassVar[str] = "x"
                    last_name: str = Field(..., max_length=10)
                    blood_pressure: list[int]
                class Settings(BaseModel):
                    email: str
                """,
            fields: ["PatientIn.last_name:5", "PatientIn.blood_pressure:6"]),
        SchemaSample(
            name: "Rails schema.rb", path: "db/schema.rb",
            text: """
                ActiveRecord::Schema[7.1].define(version: 2024_01_01) do
                  # t.string "dob"
                  create_table "patients", force: :cascade do |t|
                    t.string "ssn", limit: 11
                    t.text "soap_note", default: "", null: false
                    t.references :provider, foreign_key: true
                    t.index ["ssn"], name: "index_on_ssn"
                  end

                  create_table "vendors" do |t|
                    t.string "phone"
                  end
                end
                """,
            fields: ["patients.ssn:4", "~patients.soap_note:5"]),
        SchemaSample(
            name: "Rails migration", path: "db/migrate/2024_add.rb",
            text: """
                class AddHistory < ActiveRecord::Migration[7.1]
                  def change
                    add_column :patients, :family_history, :text
                    add_column(:patients, :reminder_flag, :boolean)
                    rename_column :patients, :ins, :medicaid_no
                    create_table :admissions do |t|
                      t.belongs_to :patient
                      t.date :discharge_date, :created_on
                    end
                  end
                end
                """,
            fields: ["patients.family_history:3", "patients.medicaid_no:5", "admissions.discharge_date:8"]),
        SchemaSample(
            name: "Laravel migration", path: "database/migrations/2024_create.php",
            text: """
                <?php
                use Illuminate\\Database\\Schema\\Blueprint;
                return new class extends Migration {
                  public function up(): void {
                    Schema::create('patients', function (Blueprint $table) {
                      $table->id();
                      $table->string('ssn', 11)->nullable()->comment('dob');
                      // $table->string('mrn');
                      $table->json('allergies');
                      $table->dropColumn('dob');
                      $table->index('mrn');
                      $table->renameColumn('a', 'blood_type');
                    });
                    Schema::table('products', fn (Blueprint $table) => $table->string('dosage'));
                  }
                };
                """,
            fields: ["patients.ssn:7", "patients.allergies:9", "patients.blood_type:12"]),
        SchemaSample(
            name: "JPA", path: "src/main/java/ehr/Subject.java",
            text: """
                package ehr;
                import jakarta.persistence.*;
                @Entity
                @Table(name = "patient_master")
                public class Subject {
                    private static final long serialVersionUID = 1L;
                    @Id @GeneratedValue private Long id;
                    @Column(name = "soc_sec_no", length = 11)
                    private String taxNumber;
                    @OneToMany(mappedBy = "subject") private List<Diagnosis> diagnoses = new ArrayList<>();
                    private String chiefComplaint;
                    public String getChiefComplaint() { String dob = "x"; return chiefComplaint; }
                }
                """,
            fields: ["Subject.soc_sec_no:8", "Subject.diagnoses:10", "Subject.chiefComplaint:11"]),
        SchemaSample(
            name: "Entity Framework", path: "Models/Patient.cs",
            text: """
                using System.ComponentModel.DataAnnotations.Schema;
                [Table("Patients")]
                public class Patient {
                    public int Id { get; set; }
                    [Column("HxNotes")] public string? History { get; set; }
                    public DateTime? DateOfBirth { get; set; } = null;
                    public string Describe(string ssn) { return ssn; }
                }
                """,
            fields: ["Patient.HxNotes:5", "~Patient.History:5", "Patient.DateOfBirth:6"]),
        SchemaSample(
            name: "TypeORM", path: "src/patient.entity.ts",
            text: """
                import { Column, Entity } from 'typeorm';
                @Entity('pat_demo')
                export class Demographics {
                  @PrimaryGeneratedColumn() id: number;
                  @Column({ name: 'ss_nbr', type: 'varchar' }) socialSecurityNumber!: string;
                  @Column({ nullable: true }) hx?: string;
                  describe(dob: string): string { const mrn: string = dob; return mrn; }
                }
                """,
            fields: ["Demographics.ss_nbr:5", "Demographics.socialSecurityNumber:5", "Demographics.hx:6"]),
        SchemaSample(
            name: "Mongoose and Sequelize", path: "models/patient.js",
            text: """
                const mongoose = require('mongoose');
                const patientSchema = new mongoose.Schema({
                  mrn: { type: String, required: true, index: true },
                  dob: Date, // ssn: String
                  address: { street: String, zip: String },
                }, { timestamps: true });
                const productSchema = new Schema({ dosage: String });
                sequelize.define('Beneficiary', { medicaidId: DataTypes.STRING });
                Doctor.init({ ssn: DataTypes.STRING, firstName: DataTypes.STRING }, { sequelize });
                """,
            fields: [
                "patient.mrn:3", "patient.dob:4", "~patient.address:5", "~patient.street:5", "~patient.zip:5",
                "Beneficiary.medicaidId:8",
            ]),
    ]
}
